import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldName } from '@/features/integrations'
import { useFormat } from '@/lib/use-format'
import { Checkbox } from '@/ui/checkbox'
import type { Side } from './decide'
import { groupsOf } from './groups'
import type { Conflict } from './types'
import { useOwnTitle } from './use-own-title'

const NAMED = 3

type Props = {
  conflict: Conflict
  side: Side
  others: Conflict[]
  vendor: string
  /** The rule is kept for the future, and not only used now. */
  isLasting: boolean
  checked: boolean
  onChange: (checked: boolean) => void
}

/** The choice just made, offered as a rule: what it would settle now, and how often it would have been right. */
export function RuleCard({ conflict, side, others, vendor, isLasting, checked, onChange }: Props) {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const id = useId()
  const fieldName = useFieldName()
  const ownTitle = useOwnTitle()
  const { kind, field, pastOurs, pastTheirs } = conflict
  const title = fieldName(kind, field, ownTitle(kind, field))
  const names = groupsOf(others).map(({ first }) => first.title || t(`integrations:one.${first.kind}`))
  const past = pastOurs + pastTheirs
  const right = side === 'zveno' ? pastOurs : pastTheirs
  const shown = names.slice(0, NAMED).join(', ')
  return (
    <div className="mt-4 flex items-start gap-3 rounded-[10px] bg-sunken p-3.5 shadow-card">
      <span className="pt-0.5">
        <Checkbox id={id} checked={checked} onCheckedChange={onChange} aria-describedby={`${id}-note`} />
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {t(isLasting ? (side === 'zveno' ? 'rule.alwaysZveno' : 'rule.alwaysVendor') : 'rule.now', { field: title, name: vendor, count: others.length })}
        </label>
        <p id={`${id}-note`} className="num text-xs text-ink-2 text-pretty">
          {t('rule.settles', { count: others.length, n: f.num(others.length), names: shown })}
          {names.length > NAMED && ` ${t('rule.more', { count: names.length - NAMED, n: f.num(names.length - NAMED) })}`}
          {past > 0 && ` ${t('rule.past', { count: past, right: f.num(right), past: f.num(past) })}`}
        </p>
      </div>
    </div>
  )
}
