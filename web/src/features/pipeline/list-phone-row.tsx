import { type Deal, StageDot } from '@/features/deals'
import { useFormat } from '@/lib/use-format'

/** Two lines: what and how much, with whom and where it stands. */
export function ListPhoneRow({ deal }: { deal: Deal }) {
  const f = useFormat()
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{deal.title}</span>
        <span className="flex items-center gap-1.5 text-xs text-ink-2">
          <StageDot color={deal.stage.color} />
          <span className="truncate">{[deal.stage.name, deal.company?.name ?? deal.contact?.name].filter(Boolean).join(' · ')}</span>
        </span>
      </span>
      <span className="num shrink-0 text-right">
        {f.money(deal.amountMinor, { currency: deal.currency })}
        <span className="block text-xs text-ink-2">{f.day(deal.createdAt)}</span>
      </span>
    </>
  )
}
