import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { useLog } from './queries'
import { clock } from './clock'
import { isFileRun } from './file-run'
import type { LogLine, Run } from './types'
import { useSentence } from './use-sentence'

const DOTS = { info: 'bg-good', warning: 'bg-warn', error: 'bg-bad' }

/** How it went, one line a step, restarts and pauses included. */
export function LogCard({ run }: { run: Run }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const log = useLog(run.id)
  return (
    <Card className="p-4">
      <div className="mb-1.5 flex items-baseline gap-2">
        <h2 className="font-semibold">{t('log.title')}</h2>
        {run.requests > 0 && (
          <span className="num text-xs text-ink-3">
            {t('log.requests', { count: run.requests, n: f.num(run.requests) })}
          </span>
        )}
      </div>
      {log.isPending && <Skeleton className="my-1 w-80" />}
      {log.isError && <ErrorLine error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && log.rows.length === 0 && <p className="text-ink-2">{t('log.empty')}</p>}
      <ol className="mono leading-[21px]" aria-label={t('log.title')}>
        {log.rows.map((line) => (
          <Line key={line.id} line={line} run={run} />
        ))}
      </ol>
      {log.hasNextPage && (
        <Button variant="ghost" size="sm" className="mt-1" busy={log.isFetchingNextPage} onClick={log.more}>
          {t('more')}
        </Button>
      )}
    </Card>
  )
}

function Line({ line, run }: { line: LogLine; run: Run }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const say = useSentence(isFileRun(run))
  return (
    <li className="flex gap-3">
      <time dateTime={line.at} className="shrink-0 text-ink-3">
        {clock(line.at, f)}
      </time>
      <span
        role="img"
        aria-label={t(`log.level.${line.level}`)}
        className={cn('mt-[7px] size-1.5 shrink-0 rounded-full', DOTS[line.level])}
      />
      <span className="min-w-0 text-ink-2">{say(line.code, run.dryRun ? { ...line.detail, dryRun: true } : line.detail)}</span>
    </li>
  )
}
