import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import { useEditRoom, useRoom } from './queries'
import { schema } from './schema'
import type { Room } from './types'

type Props = { room: Room; etag: string | null; onClose: () => void }

/** Name and note, on the version the person saw; what is saved can be taken back. */
export function EditDialog({ room, etag, onClose }: Props) {
  const { t } = useTranslation('rooms')
  const edit = useEditRoom(room.id)
  const { refetch } = useRoom(room.id)
  const [overtaken, setOvertaken] = useState(false)
  const before = { name: room.name, note: room.note }
  const form = useSchemaForm(schema, { defaultValues: before, values: before, t })

  const submit = form.submit(async (next) => {
    setOvertaken(false)
    try {
      const saved = await edit.mutateAsync({ patch: next, etag })
      const undo = () =>
        edit
          .mutateAsync({ patch: before, etag: saved.etag })
          .catch((error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' }))
      toast(t('edit.saved'), { undo: () => void undo() })
      onClose()
    } catch (error) {
      if (!isProblem(error) || error.status !== 412) throw error
      // Their values come into the fields that were not touched here; the next save knows about them.
      await refetch()
      setOvertaken(true)
    }
  })

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('edit.title')}
      className="max-w-[460px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="room" variant="primary" busy={form.busy} disabled={!form.formState.isDirty}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form id="room" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{overtaken ? t('edit.overtaken') : form.failure}</FormFailure>
        <Field label={t('column.name')} error={form.error('name')}>
          <Input {...form.register('name')} autoComplete="off" />
        </Field>
        <Field label={t('note')} error={form.error('note')}>
          <Textarea {...form.register('note')} rows={4} />
        </Field>
      </form>
    </Dialog>
  )
}
