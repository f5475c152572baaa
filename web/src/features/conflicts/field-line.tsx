import { Check, Merge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFieldName } from '@/features/integrations'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { canBeBoth, type Pick, type Side, union } from './decide'
import type { Conflict } from './types'
import { useOwnTitle } from './use-own-title'
import { valueText } from './value-text'

type Props = {
  conflict: Conflict
  vendor: string
  name: (id: string) => string | undefined
  currency: string | undefined
  pick: Pick | undefined
  /** The line the arrows choose in. */
  isActive: boolean
  onPress: ((side: Side) => void) | undefined
}

/** One field: what it was, and what each side has made of it. */
export function FieldLine({ conflict, vendor, name, currency, pick, isActive, onPress }: Props) {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const fieldName = useFieldName()
  const ownTitle = useOwnTitle()
  const { kind, field, base, ours, theirs } = conflict
  const title = fieldName(kind, field, ownTitle(kind, field))
  const say = (value: unknown) => valueText(field, value, { t, f, name, currency })
  const isDeletion = field === 'deleted'
  const text = {
    zveno: isDeletion ? t('deleted.keep', { name: vendor }) : say(ours),
    vendor: isDeletion ? t('deleted.remove', { name: vendor }) : say(theirs),
  }
  const whole = union(conflict)
  const card = (side: Side) => (
    <ValueCard
      text={text[side]}
      side={side === 'zveno' ? t('here') : t('there', { name: vendor })}
      isChosen={pick === side || pick === 'both'}
      onPress={onPress && (() => onPress(side))}
    />
  )
  return (
    <div
      role="group"
      aria-label={title}
      className={cn(
        'relative grid grid-cols-[132px_minmax(0,1fr)_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-b border-line py-2.5 max-md:grid-cols-1',
        isActive && 'before:absolute before:inset-y-2.5 before:-left-3 before:w-[3px] before:rounded-full before:bg-accent max-md:before:hidden',
      )}
    >
      <div className="min-w-0 pt-1 max-md:flex max-md:items-baseline max-md:gap-2 max-md:pt-0">
        <div className="font-medium">{title}</div>
        {!isDeletion && <div className="text-xs text-ink-2 wrap-anywhere">{say(base) || t('value.none')}</div>}
      </div>
      {card('zveno')}
      {card('vendor')}
      {pick === 'both' && canBeBoth(conflict) && (
        <p className="flex items-start gap-2 text-xs text-ink-2 md:col-span-2 md:col-start-2" aria-live="polite">
          <Merge className="mt-px size-3.5 shrink-0 text-accent-ink" aria-hidden />
          <span className="min-w-0 wrap-anywhere">{t('both', { count: whole.length, first: say(whole[0]) })}</span>
        </p>
      )}
    </div>
  )
}

type CardProps = { text: string; side: string; isChosen: boolean; onPress: (() => void) | undefined }

function ValueCard({ text, side, isChosen, onPress }: CardProps) {
  const { t } = useTranslation('conflicts')
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      disabled={!onPress}
      onClick={onPress}
      className={cn(
        'flex min-h-[42px] min-w-0 items-start gap-2.5 rounded-lg px-3 py-[11px] text-left transition-colors',
        isChosen
          ? 'bg-accent-soft font-medium shadow-[inset_0_0_0_1.5px_var(--accent)]'
          : 'bg-raised shadow-card enabled:hover:bg-sunken dark:enabled:hover:bg-[oklch(1_0_0/.06)]',
      )}
    >
      <span
        aria-hidden
        className={cn(
          'mt-px flex size-[18px] shrink-0 items-center justify-center rounded-full',
          isChosen ? 'bg-accent text-on-accent' : 'shadow-[inset_0_0_0_1px_var(--line-2)]',
        )}
      >
        {isChosen && <Check className="size-3 stroke-[3]" />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-2xs font-normal text-ink-2 md:sr-only">{side}: </span>
        <span className={cn('line-clamp-6 whitespace-pre-line wrap-anywhere', !text && 'text-ink-2')}>{text || t('value.empty')}</span>
      </span>
    </button>
  )
}
