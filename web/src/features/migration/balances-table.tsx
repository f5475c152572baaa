import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Td, Th } from '@/ui/table'
import { useBalances } from './queries'
import type { BalanceDifference } from './types'
import { useSentence } from './use-sentence'

/** Only the students whose balance differs, each with the reason. */
export function BalancesTable({ runId, currency }: { runId: string; currency: string }) {
  const { t } = useTranslation('migration')
  const balances = useBalances(runId, true)
  if (balances.isPending) return <SkeletonRows rows={3} />
  if (balances.isError) {
    return (
      <div className="border-t border-line px-4">
        <ErrorLine error={balances.error} onRetry={() => void balances.refetch()} />
      </div>
    )
  }
  return (
    <div className="relative overflow-x-auto border-t border-line" tabIndex={0} role="group" aria-label={t('money.table')}>
      <table className="w-full min-w-[820px]">
        <thead>
          <tr className="bg-sunken">
            <Th className="pl-4">{t('money.student')}</Th>
            <Th className="text-right">AlfaCRM</Th>
            <Th className="text-right">{t('common:app')}</Th>
            <Th className="text-right">{t('money.difference')}</Th>
            <Th>{t('money.why')}</Th>
            <Th>
              <span className="sr-only">{t('money.open')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {balances.rows.map((row) => (
            <Row key={row.student.remoteId} row={row} currency={currency} />
          ))}
        </tbody>
      </table>
      {balances.hasNextPage && (
        <div className="border-t border-line p-1.5 text-center">
          <Button variant="ghost" size="sm" busy={balances.isFetchingNextPage} onClick={balances.more}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Row({ row, currency }: { row: BalanceDifference; currency: string }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const say = useSentence()
  const { student } = row
  return (
    <tr className="hover:bg-hover">
      <Td className="pl-4">
        <span className="flex items-center gap-2 font-medium whitespace-nowrap">
          <Avatar name={student.name} size={20} />
          {student.name}
        </span>
      </Td>
      <Td className="num text-right whitespace-nowrap">{f.money(row.sourceMinor, { currency })}</Td>
      <Td className="num text-right whitespace-nowrap">{f.money(row.zvenoMinor, { currency })}</Td>
      <Td className="num text-right font-semibold whitespace-nowrap text-bad-ink">
        {f.money(row.differenceMinor, { currency, sign: true })}
      </Td>
      <Td className="text-ink-2">{row.reasons.map(({ code, detail }) => say(code, detail)).join('; ')}</Td>
      <Td className="pr-3 text-right">
        {student.id && (
          <ButtonLink size="sm" variant="ghost" to="/students/$id" params={{ id: student.id }}>
            {t('money.open')}
          </ButtonLink>
        )}
      </Td>
    </tr>
  )
}
