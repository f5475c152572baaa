import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Pipeline, Stage } from '@/features/deals'
import { isProblem } from '@/lib/problem'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { ColorChoice } from '@/ui/color-choice'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import { useAddStage, useComplain, useEditStage } from './queries'
import { RequiredChoice } from './required-choice'
import { formOf, NEW, patchOf, placeOfNew, schema, type StageForm } from './stage-form'

const KINDS = ['open', 'won', 'lost'] as const

/** A new stage, or one that is there; what is saved can be taken back. */
export function StageDialog({ pipeline, stage, onClose }: { pipeline: Pipeline; stage?: Stage; onClose: () => void }) {
  const { t } = useTranslation('pipeline')
  const add = useAddStage()
  const edit = useEditStage()
  const complain = useComplain()
  const [overtaken, setOvertaken] = useState(false)
  const before = stage && formOf(stage)
  const form = useSchemaForm<StageForm>(schema, { defaultValues: before ?? NEW, values: before, t })
  const kind = form.watch('kind')
  const isHeld = !!stage && stage.dealsCount > 0

  const submit = form.submit(async (next) => {
    setOvertaken(false)
    const patch = patchOf(next)
    if (!stage || !before) {
      await add.mutateAsync({ ...patch, pipelineId: pipeline.id, position: placeOfNew(pipeline, next.kind) })
      return onClose()
    }
    try {
      const saved = await edit.mutateAsync({ stage, patch })
      toast(t('settings.saved'), { undo: () => edit.mutate({ stage: saved, patch: patchOf(before) }, { onError: complain }) })
      onClose()
    } catch (error) {
      if (!isProblem(error) || error.status !== 412) throw error
      // The list is asked anew by then: their values come into the fields that were not touched here.
      setOvertaken(true)
    }
  })

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(stage ? 'settings.stage.edit' : 'settings.stage.new')}
      className="max-w-[460px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="stage" variant="primary" busy={form.busy} disabled={!!stage && !form.formState.isDirty}>
            {t(stage ? 'common:save' : 'settings.stage.create')}
          </Button>
        </>
      }
    >
      <form id="stage" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{overtaken ? t('settings.overtaken') : form.failure}</FormFailure>
        <Field label={t('settings.stage.name')} error={form.error('name')}>
          <Input {...form.register('name')} autoComplete="off" autoFocus />
        </Field>
        <div className="flex flex-col gap-2">
          <span className="font-medium">{t('settings.stage.color')}</span>
          <Controller
            control={form.control}
            name="color"
            render={({ field }) => <ColorChoice label={t('settings.stage.color')} nameOf={(color) => t(`settings.color.${color}`)} value={field.value} onChange={field.onChange} />}
          />
        </div>
        <div className="flex items-start gap-3">
          <Field
            label={t('settings.stage.kind')}
            error={form.error('kind')}
            hint={isHeld ? t('settings.stage.kindHeld') : undefined}
            className="flex-1"
          >
            <Select {...form.register('kind')} disabled={isHeld}>
              {KINDS.map((v) => (
                <option key={v} value={v}>
                  {t(`settings.kindLong.${v}`)}
                </option>
              ))}
            </Select>
          </Field>
          {kind === 'open' && (
            <Field label={t('settings.stage.probability')} error={form.error('probability')} className="w-32">
              <Input {...form.register('probability')} inputMode="numeric" autoComplete="off" className="num" />
            </Field>
          )}
        </div>
        <Controller
          control={form.control}
          name="requiredFields"
          render={({ field }) => <RequiredChoice kind={kind} value={field.value} onChange={field.onChange} />}
        />
      </form>
    </Dialog>
  )
}
