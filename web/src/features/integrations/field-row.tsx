import { ArrowLeft, ArrowLeftRight, ArrowRight, Ban } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Select } from '@/ui/select'
import { Td } from '@/ui/table'
import { canGoInto, nextDirection } from './draft'
import type { FieldChange, LocalField, MappedField, Strategy, Transform } from './types'
import { useFieldName } from './use-field-name'

const WAYS = { both: ArrowLeftRight, in: ArrowRight, out: ArrowLeft, off: Ban }
const TRANSFORMS: Transform[] = ['none', 'upper', 'lower', 'digits']
const STRATEGIES: Strategy[] = ['newest', 'vendor', 'zveno', 'ask']
/** Values of types Zveno has no field for: they do not travel. */
const FOREIGN = 'foreign'
/** Values of other forms have no letters to change. */
const TEXTS = new Set(['text', 'emails', 'phones', 'list', 'tags'])

type Props = {
  field: MappedField
  locals: LocalField[]
  /** What holds for a field that does not say otherwise. */
  standard: Strategy
  name: string
  isChanged: boolean
  isTwice: boolean
  onChange: ((patch: Partial<FieldChange>) => void) | undefined
}

/** One field there, the way it travels, the field here, how the value is changed and who wins. */
export function FieldRow({ field, locals, standard, name, isChanged, isTwice, onChange }: Props) {
  const { t } = useTranslation('integrations')
  const fieldName = useFieldName()
  const Way = WAYS[field.direction]
  const isOff = field.direction === 'off' || !field.local
  const fitting = locals.filter((local) => canGoInto(field, local))
  const own = fitting.filter((local) => local.title)
  const standardOnes = fitting.filter((local) => !local.title)
  // Fields that every account has are called as what they are here.
  const title = field.isOwn ? field.title : fieldName(field.kind, field.title)
  const heading = (
    <Td className="h-12 py-1 pl-4">
      <span className={cn('block truncate font-medium', isOff && 'text-ink-2')}>{title}</span>
      <span className="block truncate text-2xs text-ink-2">
        {field.isOwn ? t('fields.own') : <span className="mono">{field.remote}</span>}
      </span>
    </Td>
  )
  if (field.valueKind === FOREIGN) {
    return (
      <tr>
        {heading}
        <Td className="px-0 text-center">
          <span className="inline-flex size-7 items-center justify-center text-ink-3 max-md:size-10">
            <Ban className="size-4 stroke-[1.75]" aria-hidden />
          </span>
        </Td>
        <Td colSpan={3} className="pr-4 text-ink-2">
          {t('fields.foreign')}
        </Td>
      </tr>
    )
  }
  const of = { field: title }
  const way = t(`fields.ways.${field.direction}`, { name })
  return (
    <tr className={cn(isChanged && 'bg-accent-soft')}>
      {heading}
      <Td className="px-0 text-center">
        <button
          type="button"
          disabled={!onChange}
          title={way}
          aria-label={t('fields.wayOf', { ...of, way })}
          onClick={() => onChange?.({ direction: nextDirection(field) })}
          className="inline-flex size-7 items-center justify-center rounded-md bg-press text-ink-2 hover:text-ink disabled:hover:text-ink-2 max-md:size-10"
        >
          <Way className="size-4 stroke-[1.75]" aria-hidden />
        </button>
      </Td>
      <Td>
        <Quiet
          aria-label={t('fields.localOf', of)}
          value={field.local ?? ''}
          disabled={!onChange}
          aria-invalid={isTwice}
          className={cn(!field.local && 'text-ink-2')}
          onChange={({ target: { value } }) =>
            onChange?.({ local: value || null, ...(value && field.direction === 'off' && { direction: field.isWritable ? 'both' : 'in' }) })
          }
        >
          <option value="">{t('fields.unmapped')}</option>
          {standardOnes.map((local) => (
            <option key={local.name} value={local.name}>
              {fieldName(field.kind, local.name)}
            </option>
          ))}
          {own.length > 0 && (
            <optgroup label={t('fields.ownGroup')}>
              {own.map((local) => (
                <option key={local.name} value={local.name}>
                  {local.title}
                </option>
              ))}
            </optgroup>
          )}
        </Quiet>
        {isTwice && <span className="block text-xs text-bad-ink">{t('fields.twice')}</span>}
      </Td>
      <Td>
        {TEXTS.has(field.valueKind) ? (
          <Quiet aria-label={t('fields.transformOf', of)} value={field.transform} disabled={!onChange || isOff} onChange={({ target }) => onChange?.({ transform: target.value as Transform })}>
            {TRANSFORMS.map((one) => (
              <option key={one} value={one}>
                {t(`fields.transforms.${one}`)}
              </option>
            ))}
          </Quiet>
        ) : (
          <span className="text-ink-3">{t('fields.transforms.none')}</span>
        )}
      </Td>
      <Td className="pr-4">
        {field.direction === 'both' && field.local ? (
          <Quiet
            aria-label={t('fields.strategyOf', of)}
            value={field.strategy ?? ''}
            disabled={!onChange}
            className={cn(field.strategy === 'ask' ? 'font-medium text-warn-ink' : !field.strategy && 'text-ink-2')}
            onChange={({ target }) => onChange?.({ strategy: (target.value || null) as Strategy | null })}
          >
            <option value="">{t('fields.asWhole', { strategy: t(`strategy.${standard}.short`, { name }) })}</option>
            {STRATEGIES.map((one) => (
              <option key={one} value={one}>
                {t(`strategy.${one}.short`, { name })}
              </option>
            ))}
          </Quiet>
        ) : (
          <span className="text-ink-3">{t(isOff ? 'fields.offNote' : 'fields.oneWay')}</span>
        )}
      </Td>
    </tr>
  )
}

/** A choice that looks like text until somebody comes near. */
const Quiet = ({ className, ...rest }: ComponentProps<typeof Select>) => (
  <Select {...rest} className={cn('-ml-2.5 [&>select:not(:focus):not([aria-invalid=true])]:shadow-none [&>select]:bg-transparent [&>select:hover:enabled]:bg-hover', className)} />
)
