import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'

const schema = z.object({ name: z.string().check(z.trim(), z.minLength(1, 'settings.filled'), z.maxLength(200, 'settings.long')) })

type Props = { title: string; description?: string; action: string; name: string; onSave: (name: string) => Promise<unknown>; onClose: () => void }

/** Names a pipeline. */
export function NameDialog({ title, description, action, name, onSave, onClose }: Props) {
  const { t } = useTranslation('pipeline')
  const form = useSchemaForm(schema, { defaultValues: { name }, t })
  const submit = form.submit(async (next) => {
    await onSave(next.name)
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      className="max-w-[420px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="name" variant="primary" busy={form.busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id="name" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <Field label={t('settings.stage.name')} error={form.error('name')}>
          <Input {...form.register('name')} autoComplete="off" autoFocus />
        </Field>
      </form>
    </Dialog>
  )
}
