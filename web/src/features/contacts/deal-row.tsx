import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Deal, isOverdue, StagePill } from '@/features/deals'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { type Kind, TEXTS } from './record'

/** What and for how much; where it stands, with whom and until when. */
export function DealRow({ kind, deal }: { kind: Kind; deal: Deal }) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  const today = useToday()
  const { stage } = deal
  const other = kind === 'company' ? deal.contact?.name : deal.company?.name
  const late = isOverdue(deal, today)
  const when = deal.closedAt
    ? t('deals.closedOn', { day: f.day(deal.closedAt) })
    : deal.expectedOn && t(late ? 'deals.late' : 'deals.until', { day: f.plainDate(deal.expectedOn) })
  return (
    <li className="border-b border-line">
      <Link to="/deals/$id" params={{ id: deal.id }} className="-mx-2 flex min-h-[58px] flex-col justify-center gap-1 rounded-md px-2 py-2 outline-offset-[-2px] hover:bg-hover">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate font-medium">{deal.title}</span>
          <span className={cn('num shrink-0', stage.kind === 'lost' ? 'text-ink-2' : 'font-medium')}>
            {f.money(deal.amountMinor, { currency: deal.currency })}
          </span>
        </span>
        <span className="flex min-w-0 items-center gap-2 text-xs text-ink-2">
          <span className="flex min-w-0 shrink-0">
            <StagePill stage={stage} />
          </span>
          <span className="min-w-0 flex-1 truncate">{[other, deal.owner?.name, deal.lossReason?.name].filter(Boolean).join(' · ')}</span>
          {when && <span className={cn('num shrink-0', late && 'text-bad-ink')}>{when}</span>}
        </span>
      </Link>
    </li>
  )
}
