import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { buttonStyle } from '@/ui/button-style'
import { InlineField } from '@/ui/inline-field'
import type { Field, FieldWords, Write } from './types'
import { parseValue, typedValue, webLink } from './value'

type Props = { field: Field; value: unknown; etag: string | null; words: FieldWords; write: Write }

/** A text, a number, a day or an address: a click turns it into a field. */
export function TextValue({ field, value, etag, words, write }: Props) {
  const { t } = useTranslation('fields')
  const { lang } = useFormat()
  const href = field.type === 'url' ? webLink(value) : undefined
  const text = typedValue(field, value, lang)
  const save = async (typed: string, seen: string | null, was: string) => {
    const next = parseValue(field, typed)
    if (next === undefined) return t('value.notANumber')
    return write(`custom.${field.key}`, next, words, seen, was === text ? (value ?? null) : parseValue(field, was))
  }
  return (
    <span className="flex min-w-0 items-start">
      <InlineField
        label={field.name}
        action={t('value.edit')}
        text={text}
        etag={etag}
        onSave={save}
        {...(field.type === 'date' && { type: 'date' as const })}
        {...(field.type === 'number' && { inputMode: 'decimal' as const })}
        className="w-full flex-1"
      >
        {text && <span className={field.type === 'text' ? 'break-words' : 'num block truncate'}>{words.read(value).replace(href ? /^https?:\/\//i : '', '')}</span>}
      </InlineField>
      {href && (
        <a href={href} target="_blank" rel="noreferrer" aria-label={t('value.open', { name: field.name })} className={buttonStyle('ghost', 'icon', 'shrink-0 max-md:size-10')}>
          <ExternalLink aria-hidden />
        </a>
      )}
    </span>
  )
}
