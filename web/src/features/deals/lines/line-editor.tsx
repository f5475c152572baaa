import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { AmountInput } from '../amount-input'
import { type Draft, type DraftField, draftOf, figuresOf } from './line-draft'
import { type Figures, lineTotal } from './line-math'
import type { Line } from './queries'
import type { LineEdit, Refusal } from './use-line-edit'

type Props = {
  line: Line
  currency: string
  etag: string | null
  /** Where typing begins. */
  focus: DraftField
  /** What it would come to; `null` while the fields hold no sum. */
  onTotal: (total: number | null) => void
  onSave: (edit: LineEdit) => Promise<true | Refusal>
  onClose: () => void
}

/** Which field a name of the server's belongs to. */
const FIELDS: Record<string, DraftField> = { name: 'name', quantityMilli: 'quantity', priceMinor: 'price', discountBp: 'discount' }

/** One line while it is edited. Enter saves, Escape gives up; the total follows each key. */
export function LineEditor({ line, currency, etag, focus, onTotal, onSave, onClose }: Props) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  // The version and the line at which editing began: an event meanwhile must not pass for what the person saw.
  const [seen] = useState({ line, etag })
  const [draft, setDraft] = useState(() => draftOf(line, currency, f.lang))
  const [errors, setErrors] = useState<Partial<Record<DraftField, string>>>({})
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.elements.namedItem(focus)
    if (field instanceof HTMLInputElement) {
      field.focus()
      field.select()
    }
  }, [focus])

  const figures = figuresOf(draft, currency)
  const isWhole = Object.values(figures).every((figure) => figure !== null)
  const total = isWhole ? lineTotal(figures as Figures) : null
  useEffect(() => onTotal(total), [total, onTotal])

  const type = (name: DraftField) => (text: string) => {
    setDraft({ ...draft, [name]: text })
    setErrors({ ...errors, [name]: undefined })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const wrong: Partial<Record<DraftField, string>> = {
      ...(draft.name.trim() === '' && { name: t('form.filled') }),
      ...(figures.quantityMilli === null && { quantity: t('lines.wrong.quantity') }),
      ...(figures.priceMinor === null && { price: t('lines.wrong.price') }),
      ...(figures.discountBp === null && { discount: t('lines.wrong.discount') }),
      ...(isWhole && total === null && { price: t('lines.wrong.total') }),
    }
    setErrors(wrong)
    setFailure(undefined)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const result = await onSave({ before: seen.line, patch: { name: draft.name.trim(), ...(figures as Figures) }, etag: seen.etag })
    setBusy(false)
    if (result === true) return onClose()
    const told = Object.entries(result.fields).flatMap(([name, detail]) => (FIELDS[name] ? [[FIELDS[name], detail]] : []))
    setErrors(Object.fromEntries(told))
    if (told.length === 0) setFailure(result.sentence)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const field = (name: DraftField & keyof Draft) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => type(name)(event.target.value),
    autoComplete: 'off',
  })

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('lines.editing', { name: line.name })}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
      className="my-1.5 flex flex-col gap-3 rounded-[10px] p-3 shadow-[inset_0_0_0_1px_var(--line-2)]"
    >
      <Field label={t('lines.name')} error={errors.name}>
        <Input {...field('name')} />
      </Field>
      <div className="grid grid-cols-[1fr_1.5fr_1fr] items-start gap-2">
        <Field label={t('lines.quantity')} error={errors.quantity} hint={line.unit}>
          <Input {...field('quantity')} inputMode="decimal" className="num" />
        </Field>
        <Field label={t('lines.price')} error={errors.price}>
          <AmountInput {...field('price')} currency={currency} />
        </Field>
        <Field label={t('lines.discount')} error={errors.discount}>
          <Input {...field('discount')} inputMode="decimal" placeholder="0" className="num" />
        </Field>
      </div>
      {failure && (
        <p role="alert" className="text-xs text-bad-ink">
          {failure}
        </p>
      )}
      <div className="flex items-center gap-2">
        <output className="num min-w-0 flex-1 truncate font-medium" aria-label={t('lines.lineTotal')}>
          {total === null ? '—' : f.money(total, { currency })}
        </output>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
