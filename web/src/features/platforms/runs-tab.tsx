import { ChevronRight, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { platformTitle } from './platform-logo'
import { usePlatformRuns } from './queries'
import { moment } from './state'
import type { Platform, PlatformRun } from './types'

/** Readings of the site, newest first: when, why, what came of it. */
export function RunsTab({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const runs = usePlatformRuns(platform.id)
  if (runs.isPending) return <SkeletonRows rows={8} />
  if (runs.isError) return <ErrorLine error={runs.error} onRetry={() => void runs.refetch()} />
  if (runs.rows.length === 0) return <p className="text-ink-2">{t('runs.none')}</p>
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {runs.rows.map((run) => (
          <RunRow key={run.id} run={run} name={platformTitle(platform.type)} />
        ))}
      </ul>
      {runs.hasNextPage && (
        <div className="border-t border-line p-2 text-center">
          <Button variant="ghost" size="sm" className="max-md:h-10" busy={runs.isFetchingNextPage} onClick={runs.more}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function RunRow({ run, name }: { run: PlatformRun; name: string }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const now = useNow()
  const { courses = 0, written = 0, linked = 0, requests = 0, byCall = {} } = run.counts
  const seconds = run.finishedAt ? (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000 : undefined
  const facts = [
    courses > 0 && t('runs.courses', { count: courses, n: f.num(courses) }),
    written > 0 ? t('runs.written', { count: written, n: f.num(written) }) : t('runs.nothing'),
    linked > 0 && t('runs.linked', { count: linked, n: f.num(linked) }),
    requests > 0 && t('runs.requests', { count: requests, n: f.num(requests) }),
  ].filter(Boolean)
  const failure = run.errorCode && t([`trouble.${run.errorCode}`, 'trouble.other'], { name, code: run.errorCode })
  const calls = Object.entries(byCall).sort(([, a], [, b]) => b - a)
  const row = (
    <>
      <time dateTime={run.startedAt} title={f.dateTime(run.startedAt)} className="num w-28 shrink-0 text-ink-2 max-md:w-full">
        {moment(run.startedAt, now, f)}
      </time>
      <div className="min-w-0 flex-1">
        <span className="font-medium">{t(`runs.reason.${run.reason}`, { defaultValue: run.reason })}</span>
        <span className="num block text-xs text-ink-2 text-pretty">{facts.join(' · ')}</span>
        {failure && <span className="block text-xs text-warn-ink text-pretty">{failure}</span>}
      </div>
      <span className="num w-20 shrink-0 text-right text-ink-2 max-md:w-auto">
        {seconds === undefined ? '' : seconds < 10 ? t('runs.seconds', { n: f.num(seconds, 1) }) : f.duration(seconds)}
      </span>
      <RunMark run={run} />
    </>
  )
  const look = 'flex min-h-12 items-center gap-x-4 gap-y-0.5 px-4 py-1.5 max-md:min-h-16 max-md:flex-wrap max-md:gap-x-3'
  if (calls.length === 0) return <li className={look}>{row}</li>
  return (
    <li>
      <details className="group">
        <summary className={`${look} cursor-default list-none hover:bg-hover [&::-webkit-details-marker]:hidden`}>
          {row}
          <ChevronRight className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-90" aria-hidden />
        </summary>
        <ul aria-label={t('runs.byCall')} className="grid grid-cols-2 gap-x-8 gap-y-1 px-4 pb-3 text-xs max-md:grid-cols-1">
          {calls.map(([call, count]) => (
            <li key={call} className="flex gap-3">
              <span className="mono min-w-0 flex-1 break-all text-ink-2">{call}</span>
              <span className="num">{f.num(count)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function RunMark({ run }: { run: PlatformRun }) {
  const { t } = useTranslation('platforms')
  const kind = !run.finishedAt ? 'running' : run.errorCode ? 'failed' : 'done'
  const Icon = { running: LoaderCircle, failed: TriangleAlert, done: CircleCheck }[kind]
  const look = { running: 'text-ink-3 motion-safe:animate-spin', failed: 'text-warn-ink', done: 'text-good' }[kind]
  return <Icon role="img" aria-label={t(`runs.${kind}`)} className={`size-4 shrink-0 stroke-[1.75] ${look}`} />
}
