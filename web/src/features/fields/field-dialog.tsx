import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field as Labelled } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { Switch } from '@/ui/switch'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import { EMPTY, type FieldForm, fieldForm, formOf, newOf, patchOf } from './field-form'
import { useChangeField, useCreateField } from './queries'
import { type Field, type FieldKind, hasOptions, TYPES } from './types'

type Props = { kind: FieldKind; field: Field | undefined; onClose: () => void }

const SWITCHES = ['isRequired', 'isListed'] as const

/** A new field, or one that is there; what is saved can be taken back. */
export function FieldDialog({ kind, field, onClose }: Props) {
  const { t } = useTranslation('fields')
  const create = useCreateField()
  const change = useChangeField()
  const [overtaken, setOvertaken] = useState(false)
  const before = field && formOf(field)
  const form = useSchemaForm<FieldForm>(fieldForm as never, { defaultValues: before ?? EMPTY, t })
  const type = form.watch('type')
  const submit = form.submit(async (values) => {
    setOvertaken(false)
    if (!field || !before) {
      try {
        await create.mutateAsync(newOf(values, kind))
      } catch (error) {
        throw placed(error)
      }
      return onClose()
    }
    try {
      const saved = await change.mutateAsync({ field, patch: patchOf(values) })
      const onError = (error: unknown) => void toast(describeError(error, t).sentence, { tone: 'bad' })
      toast(t('settings.saved'), { undo: () => change.mutate({ field: saved, patch: patchOf(before) }, { onError }) })
      onClose()
    } catch (error) {
      if (!isProblem(error) || error.status !== 412) throw placed(error)
      setOvertaken(true)
    }
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(field ? 'form.edit' : `form.new.${kind}`)}
      className="max-w-[440px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="field" variant="primary" busy={form.busy}>
            {t(field ? 'common:save' : 'form.save')}
          </Button>
        </>
      }
    >
      <form id="field" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{overtaken ? t('form.overtaken') : form.failure}</FormFailure>
        <Labelled label={t('form.name')} error={form.error('name')}>
          <Input {...form.register('name')} autoComplete="off" autoFocus />
        </Labelled>
        <Labelled label={t('form.type')} error={form.error('type')} hint={field && t('form.typeSet')}>
          <Select {...form.register('type')} disabled={!!field}>
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`type.${one}`)}
              </option>
            ))}
          </Select>
        </Labelled>
        {hasOptions(type) && (
          <Labelled label={t('form.options')} error={form.error('options')} hint={t('form.optionsHint')}>
            <Textarea {...form.register('options')} rows={5} />
          </Labelled>
        )}
        {SWITCHES.map((name) => (
          <label key={name} htmlFor={`field-${name}`} className="flex items-start gap-3">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t(`form.${name}`)}</span>
              <span className="block text-xs text-ink-2">{t(`form.${name}Hint`)}</span>
            </span>
            <Controller
              control={form.control}
              name={name}
              render={({ field: { value, onChange } }) => <Switch id={`field-${name}`} checked={value} onCheckedChange={onChange} />}
            />
          </label>
        ))}
      </form>
    </Dialog>
  )
}

/** What is said of one option stands beside all of them. */
function placed(error: unknown): unknown {
  if (!isProblem(error)) return error
  for (const one of error.errors) one.pointer = one.pointer.replace(/^\/options\/\d+$/, '/options')
  return error
}
