import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { useRuns } from './queries'
import type { Connection, SyncRun } from './types'
import { useCrmTitle } from './use-crm-title'

type Props = { runs: ReturnType<typeof useRuns>; connection: Connection; most?: number }

/** Stretches of work, newest first: when, why, what came of it. */
export function RunsTable({ runs, connection, most }: Props) {
  const { t } = useTranslation('integrations')
  const name = useCrmTitle()(connection.crmType)
  if (runs.isPending) return <SkeletonRows rows={most ?? 8} />
  if (runs.isError) return <ErrorLine error={runs.error} onRetry={() => void runs.refetch()} />
  if (runs.rows.length === 0) return <p className="text-ink-2">{t('runs.none')}</p>
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {runs.rows.slice(0, most).map((run) => (
          <RunRow key={run.id} run={run} name={name} />
        ))}
      </ul>
      {!most && runs.hasNextPage && (
        <div className="border-t border-line p-2 text-center">
          <Button variant="ghost" size="sm" busy={runs.isFetchingNextPage} onClick={runs.more}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function RunRow({ run, name }: { run: SyncRun; name: string }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const { read = 0, here = 0, there = 0, conflicts = 0, requests = 0 } = run.counts
  const seconds = run.finishedAt ? (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000 : undefined
  const facts = [
    read > 0 && t('runs.read', { n: f.num(read) }),
    here > 0 && t('runs.here', { n: f.num(here) }),
    there > 0 && t('runs.there', { n: f.num(there) }),
    conflicts > 0 && t('runs.conflicts', { count: conflicts, n: f.num(conflicts) }),
  ].filter(Boolean)
  const failure = run.errorCode && t([`failure.${run.errorCode}`, 'failure.other'], { code: run.errorCode })
  return (
    <li className="flex min-h-9 items-center gap-4 px-4 py-1.5 max-md:min-h-14 max-md:gap-3">
      <time dateTime={run.startedAt} title={f.dateTime(run.startedAt)} className="num w-11 shrink-0 text-ink-2">
        {f.time(run.startedAt)}
      </time>
      <div className="flex min-w-0 flex-1 gap-x-4 max-md:flex-col">
        <span className="shrink-0 font-medium">{t(`runs.reason.${run.reason}`, { name, defaultValue: run.reason })}</span>
        <span className={`num min-w-0 flex-1 md:text-right ${failure ? 'text-warn-ink' : 'text-ink-2'}`}>
          {failure || facts.join(' · ') || t('runs.nothing')}
        </span>
      </div>
      <span className="num w-20 shrink-0 text-right text-ink-2 max-md:hidden" title={t('runs.requests', { count: requests, n: f.num(requests) })}>
        {seconds === undefined ? '' : seconds < 10 ? t('runs.seconds', { n: f.num(seconds, 1) }) : f.duration(seconds)}
      </span>
      <RunMark run={run} />
    </li>
  )
}

function RunMark({ run }: { run: SyncRun }) {
  const { t } = useTranslation('integrations')
  const kind = !run.finishedAt ? 'running' : run.errorCode ? 'failed' : 'done'
  const Icon = { running: LoaderCircle, failed: TriangleAlert, done: CircleCheck }[kind]
  const look = { running: 'text-ink-3 motion-safe:animate-spin', failed: 'text-warn-ink', done: 'text-good' }[kind]
  return <Icon role="img" aria-label={t(`runs.${kind}`)} className={`size-4 shrink-0 stroke-[1.75] ${look}`} />
}
