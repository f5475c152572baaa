import { CalendarClock, Hourglass } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deal, isOverdue, LONG, secondsSince, standing } from '@/features/deals'
import { TagChips } from '@/features/tags'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Logo } from '@/ui/logo'

type Props = { deal: Deal; today: string; now: number }

/** With whom, what, how much, by when, whose. */
export const CardFace = memo(function CardFace({ deal, today, now }: Props) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const stood = secondsSince(deal.stageSince, now)
  const late = isOverdue(deal, today)
  return (
    <>
      <div className="flex items-center gap-1.5 pr-6 text-xs text-ink-2">
        {deal.company ? (
          <>
            <Logo name={deal.company.name} size={16} />
            <span className="truncate">{deal.company.name}</span>
          </>
        ) : deal.contact ? (
          <>
            <Avatar name={deal.contact.name} size={16} />
            <span className="truncate">{deal.contact.name}</span>
          </>
        ) : (
          <span className="truncate text-ink-3">{t('card.nobody')}</span>
        )}
      </div>
      <div className="mt-1.5 line-clamp-2 leading-[18px] font-medium break-words">{deal.title}</div>
      <div className="num mt-0.5 text-ink-2">{f.money(deal.amountMinor, { currency: deal.currency })}</div>
      {deal.tags.length > 0 && (
        <div className="mt-1.5">
          <TagChips tags={deal.tags} most={2} />
        </div>
      )}
      <div className="mt-2.5 flex h-5 items-center gap-2.5 text-xs text-ink-3">
        {/* A lost deal is expected no more. */}
        {deal.expectedOn && deal.stage.kind !== 'lost' && (
          <span className={cn('num inline-flex shrink-0 items-center gap-1', late && 'font-medium text-bad-ink')} title={t('card.expected')}>
            <CalendarClock className="size-3.5" aria-hidden />
            {f.plainDate(deal.expectedOn)}
          </span>
        )}
        {deal.stage.kind === 'open' && stood >= LONG && (
          <span className="num inline-flex shrink-0 items-center gap-1" title={t('card.stands')}>
            <Hourglass className="size-3.5" aria-hidden />
            {standing(stood, f.lang)}
          </span>
        )}
        {deal.lossReason && (
          <span className="min-w-0 truncate" title={deal.lossReason.name}>
            {deal.lossReason.name}
          </span>
        )}
        {deal.owner && (
          <span title={deal.owner.name} className="ml-auto inline-flex shrink-0">
            <Avatar name={deal.owner.name} size={20} />
          </span>
        )}
      </div>
    </>
  )
})
