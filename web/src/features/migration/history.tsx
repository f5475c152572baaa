import { ChevronRight } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { Pill } from '@/ui/pill'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { kindRows, secondsTaken, totals } from './progress'
import { isFileRun, rowsOf } from './file-run'
import { useHistory } from './queries'
import { RunLogo } from './run-logo'
import { RunStatusPill } from './run-status'
import type { Run } from './types'

export function History() {
  const { t } = useTranslation('migration')
  return <RunList runs={useHistory()} empty={t('history.empty')} />
}

type ListProps = { runs: ReturnType<typeof useHistory>; empty: string }

/** Runs, newest first. */
export function RunList({ runs, empty }: ListProps) {
  const { t } = useTranslation('migration')
  if (runs.isPending) return <SkeletonRows rows={3} />
  if (runs.isError) return <ErrorLine error={runs.error} onRetry={() => void runs.refetch()} />
  if (runs.rows.length === 0) return <p className="text-ink-2">{empty}</p>
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {runs.rows.map((run) => (
          <HistoryRow key={run.id} run={run} />
        ))}
      </ul>
      {runs.hasNextPage && (
        <div className="border-t border-line p-2 text-center">
          <Button variant="ghost" size="sm" busy={runs.isFetchingNextPage} onClick={runs.more}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function HistoryRow({ run }: { run: Run }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const sum = totals(kindRows(run.kinds))
  const seconds = secondsTaken(run)
  const facts = [
    t('history.records', { count: sum.done, n: f.num(sum.done) }),
    sum.quarantined > 0 && t('history.quarantined', { count: sum.quarantined, n: f.num(sum.quarantined) }),
    // A rollback ends the run anew, so its time is no longer that of the reading.
    seconds !== null && run.finishedAt && run.status !== 'rolled_back' && f.duration(seconds),
  ]
  return (
    <li>
      <Link
        to="/settings/migration/$runId"
        params={{ runId: run.id }}
        className="flex min-h-14 items-center gap-3 px-4 py-2 outline-offset-[-2px] hover:bg-hover"
      >
        <RunLogo run={run} size={20} />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            {run.file ? <span className="max-w-full min-w-0 truncate">{run.file.name}</span> : isFileRun(run) && t(`file.rows.${rowsOf(run)}`)} {f.dateTime(run.startedAt ?? run.createdAt)}
            {run.dryRun && (
              <Pill h={250} dot={false}>
                {t('history.preview')}
              </Pill>
            )}
          </span>
          <span className="num block truncate text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <RunStatusPill status={run.status} />
        <ChevronRight className="size-4 shrink-0 text-ink-3" aria-hidden />
      </Link>
    </li>
  )
}
