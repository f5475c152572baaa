import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { DealRow } from './deal-row'
import { type DealsOf, sortedDeals, useDealsOf } from './deals-of'
import { type Kind, TEXTS } from './record'

type Props = { kind: Kind; of: DealsOf; newDeal: { contact: string } | { company: string } }

/** The sum in work, then every deal: open ones first. */
export function DealsPart({ kind, of, newDeal }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  const may = useCan('crm:write')
  const deals = useDealsOf(of)
  const { open, closed, openSums, wonSums } = sortedDeals(deals.rows)
  const money = (sums: typeof openSums) => sums.map(({ minor, currency }) => f.money(minor, { currency })).join(' + ')
  const won = wonSums.length > 0
  const facts =
    open.length > 0
      ? [t('deals.open', { count: open.length, n: f.num(open.length) }), won && t('deals.won', { sum: money(wonSums) })]
      : [won && t('deals.wonAll'), t('deals.noneOpen')]
  return (
    <div className="px-4 py-3.5">
      <div className="mb-1.5 flex h-6 items-center gap-2">
        <h2 className="font-semibold tracking-[-0.01em]">{t('deals.title')}</h2>
        {deals.rows.length > 0 && !deals.hasNextPage && <span className="num text-xs text-ink-3">{f.num(deals.rows.length)}</span>}
      </div>
      {deals.isPending && <SkeletonRows rows={4} />}
      {deals.isError && <ErrorLine error={deals.error} onRetry={() => void deals.refetch()} />}
      {deals.isSuccess && deals.rows.length === 0 && (
        <div className="py-1">
          <p className="text-ink-2">{t('deals.empty')}</p>
          {may && (
            <ButtonLink to="/pipeline" search={{ new: 1, ...newDeal } as never} className="mt-3">
              <Plus aria-hidden />
              {t('deals.new')}
            </ButtonLink>
          )}
        </div>
      )}
      {/* Of a part of the deals the sum would be wrong. */}
      {deals.rows.length > 0 && !deals.hasNextPage && (
        <p className="pb-3">
          <span className="num block text-2xl font-semibold tracking-[-0.02em] empty:hidden">
            {money(open.length > 0 ? openSums : wonSums)}
          </span>
          <span className="num text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
        </p>
      )}
      <ul className="border-t border-line empty:hidden">
        {open.map((deal) => (
          <DealRow key={deal.id} kind={kind} deal={deal} />
        ))}
      </ul>
      {closed.length > 0 && (
        <>
          <h3 className="num mt-5 mb-1.5 text-xs font-medium text-ink-2">{t('deals.closed', { n: f.num(closed.length) })}</h3>
          <ul className="border-t border-line">
            {closed.map((deal) => (
              <DealRow key={deal.id} kind={kind} deal={deal} />
            ))}
          </ul>
        </>
      )}
      {deals.hasNextPage && (
        <div className="p-2 text-center">
          <Button variant="ghost" size="sm" busy={deals.isFetchingNextPage} onClick={deals.more}>
            {t('deals.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
