import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { toast } from '@/ui/toast'
import { ChoiceValue } from './choice-value'
import { LinkValue } from './link-value'
import { ManyValue } from './many-value'
import { useFields } from './queries'
import { TextValue } from './text-value'
import type { Field, FieldKind, Values, Write } from './types'
import { readValue } from './value'

type Props = {
  kind: FieldKind
  values: Values
  etag: string | null
  /** Left out where they are only shown. */
  write: Write | undefined
  /** A label and its value, as the card draws its other facts. */
  row: ComponentType<{ label: string; children: ReactNode }>
}

/** Own fields of a record, each edited in place by its type. */
export function CardRows({ kind, values, etag, write, row: Row }: Props) {
  const fields = useFields(kind)
  return fields.map((field) => (
    <Row key={field.id} label={field.name}>
      <OwnValue field={field} value={values[field.key]} etag={etag} write={write} />
    </Row>
  ))
}

type ValueProps = { field: Field; value: unknown; etag: string | null; write: Write | undefined }

function OwnValue({ field, value, etag, write }: ValueProps) {
  const { t } = useTranslation('fields')
  const f = useFormat()
  const read = (one: unknown) => readValue(field, one, f, t)
  const words = { label: field.name, read }
  if (!write) {
    if (field.type === 'url') return <LinkValue value={value} />
    return <span className="block min-w-0 py-[5px] break-words whitespace-pre-wrap">{read(value) || '—'}</span>
  }
  const store = async (next: unknown) => {
    const result = await write(`custom.${field.key}`, next, words)
    if (result !== true) toast(result, { tone: 'bad' })
  }
  switch (field.type) {
    case 'boolean':
    case 'select':
      return <ChoiceValue field={field} value={value} read={read} onPick={(next) => void store(next)} />
    case 'multiselect':
      return <ManyValue field={field} value={value} read={read} onPick={(next) => void store(next)} />
    default:
      return <TextValue field={field} value={value} etag={etag} words={words} write={write} />
  }
}
