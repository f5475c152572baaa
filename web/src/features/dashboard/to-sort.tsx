import { useQuery } from '@tanstack/react-query'
import { DatabaseZap, Scale } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { ButtonLink } from '@/ui/button-link'
import { SrcTile } from '@/ui/source'
import { runQuery } from './queries'
import type { MigrationState } from './types'

/** What only a person can decide about the data: records in quarantine and balances that differ. */
export function ToSort({ last }: { last: MigrationState | null }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const may = useCan('migration:read')
  const open = may && last?.status === 'completed_with_warnings'
  const run = useQuery({ ...runQuery(last?.id ?? ''), enabled: open })
  // A trial run has left nothing to decide.
  if (!open || !run.data || run.data.dryRun) return null
  const { id, kinds, reconciliation, finishedAt } = run.data
  const records = Object.values(kinds).reduce((sum, { quarantined }) => sum + quarantined, 0)
  const balances = Number(reconciliation?.differing ?? 0)
  if (records + balances === 0) return null
  const when = finishedAt ? t('sort.sub', { day: f.dateTime(finishedAt) }) : ''
  return (
    <section className="px-2 py-2">
      <div className="flex h-9 items-center gap-2 px-2">
        <h2 className="font-semibold">{t('sort.title')}</h2>
        <span className="num text-ink-3">{f.num(records + balances)}</span>
      </div>
      <ul>
        {records > 0 && (
          <Row icon={<DatabaseZap />} title={t('sort.records', { count: records, n: f.num(records) })} sub={when} run={id} />
        )}
        {balances > 0 && (
          <Row icon={<Scale />} title={t('sort.balances', { count: balances, n: f.num(balances) })} sub={t('sort.balancesSub')} run={id} />
        )}
      </ul>
    </section>
  )
}

function Row({ icon, title, sub, run }: { icon: ReactNode; title: string; sub: string; run: string }) {
  const { t } = useTranslation('dashboard')
  return (
    <li className="flex min-h-[46px] items-center gap-3 rounded-lg px-2 max-md:min-h-16">
      <span className="relative flex size-8 shrink-0 items-center justify-center rounded-full bg-press text-ink-2 [&>svg]:size-4 [&>svg]:stroke-[1.75]">
        {icon}
        <span className="absolute -right-1 -bottom-1 rounded-[5px] ring-2 ring-panel">
          <SrcTile s="alfacrm" />
        </span>
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate leading-[18px] font-medium">{title}</span>
        <span className="block truncate text-xs text-ink-2">{sub}</span>
      </span>
      <ButtonLink to="/settings/migration/$runId" params={{ runId: run }} className="min-w-24">
        {t('sort.action')}
      </ButtonLink>
    </li>
  )
}
