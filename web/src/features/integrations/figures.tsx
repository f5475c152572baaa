import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Card } from '@/ui/card'
import { Stat } from '@/ui/stat'
import { isLate, isLoading, loadedPercent } from './state'
import type { Connection } from './types'

/** Lag, queue, what did not get through, conflicts, what comes next. */
export function Figures({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const now = useNow()
  const { lagSeconds, queueDepth, deadLetters, conflicts, hints, nextRunAt, entities } = connection
  const loading = isLoading(connection)
  const percent = loadedPercent(connection)
  const pairs = Object.values(entities).reduce((sum, one) => sum + one.pairs, 0)
  const read = Object.values(entities).reduce((sum, { done }) => sum + done, 0)
  const next = new Date(nextRunAt).getTime() > now ? f.time(nextRunAt) : undefined
  const isOff = connection.status === 'paused' || connection.status === 'reconnect_needed'
  return (
    <Card className="grid grid-cols-5 divide-line overflow-hidden max-md:grid-cols-2 md:divide-x">
      {loading ? (
        <Stat
          label={t('figure.load')}
          value={percent === null ? f.num(read) : f.percent(Math.floor(percent) / 100)}
          foot={t(percent === null ? 'figure.readFoot' : 'figure.loadFoot', { count: read })}
        />
      ) : (
        <Stat
          label={t('figure.lag')}
          value={<span className={isLate(connection) ? 'text-warn-ink' : undefined}>{f.duration(lagSeconds)}</span>}
          foot={t('figure.lagFoot')}
        />
      )}
      <Stat label={t('figure.queue')} value={f.num(queueDepth)} foot={t(hints > 0 ? 'figure.hints' : queueDepth > 0 ? 'figure.queueFoot' : 'figure.queueEmpty', { count: hints, n: f.num(hints) })} />
      <Stat
        label={t('figure.dead')}
        value={f.num(deadLetters)}
        foot={deadLetters > 0 ? <span className="text-bad-ink">{t('figure.deadFoot', { count: deadLetters })}</span> : t('figure.deadNone')}
      />
      <Stat
        label={t('figure.conflicts')}
        value={f.num(conflicts)}
        foot={
          conflicts > 0 ? (
            <Link to="/connection/conflicts" search={{ connection: connection.id } as never} className="text-accent-ink underline-offset-2 hover:underline">
              {t('figure.conflictsOpen')}
            </Link>
          ) : (
            t('figure.conflictsNone')
          )
        }
      />
      <Stat
        className="max-md:col-span-2"
        label={t('figure.pairs')}
        value={f.num(pairs)}
        foot={isOff ? t('figure.off') : loading ? t('figure.working') : next ? t('figure.next', { time: next }) : t('figure.soon')}
      />
    </Card>
  )
}
