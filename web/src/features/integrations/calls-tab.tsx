import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Switch } from '@/ui/switch'
import { Td, Th } from '@/ui/table'
import { useCalls } from './queries'
import { connectionSearch } from './search'
import type { Connection, LoggedCall } from './types'

/** Every request to the CRM: what was asked, what was answered, how long it took. No bodies, no secrets. */
export function CallsTab({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const [{ failed = false }, setSearch] = useUrlState(connectionSearch)
  const calls = useCalls(connection.id, failed)
  return (
    <>
      <div className="flex min-h-8 items-center gap-3 max-md:flex-wrap">
        <p className="min-w-0 flex-1 text-ink-2 text-pretty max-md:basis-full">{t('calls.sub')}</p>
        <label className="flex items-center gap-2">
          {t('calls.failed')}
          <Switch checked={failed} onCheckedChange={(on) => setSearch({ failed: on || undefined })} />
        </label>
      </div>
      {calls.isPending ? (
        <SkeletonRows rows={10} />
      ) : calls.isError ? (
        <ErrorLine error={calls.error} onRetry={() => void calls.refetch()} />
      ) : calls.rows.length === 0 ? (
        <p className="text-ink-2">{t(failed ? 'calls.noneFailed' : 'calls.none')}</p>
      ) : (
        <Card className="overflow-x-auto" role="region" aria-label={t('tab.calls')}>
          <table className="w-full min-w-[680px]">
            <thead>
              <tr>
                <Th className="pl-4">{t('calls.at')}</Th>
                <Th>{t('calls.label')}</Th>
                <Th>{t('calls.lane')}</Th>
                <Th className="text-right">{t('calls.status')}</Th>
                <Th className="text-right">{t('calls.duration')}</Th>
                <Th className="pr-4">{t('calls.id')}</Th>
              </tr>
            </thead>
            <tbody>
              {calls.rows.map((call) => (
                <Row key={`${call.requestId} ${call.at}`} call={call} />
              ))}
            </tbody>
          </table>
          {calls.hasNextPage && (
            <div className="border-t border-line p-2 text-center">
              <Button variant="ghost" size="sm" busy={calls.isFetchingNextPage} onClick={calls.more}>
                {t('more')}
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  )
}

function Row({ call }: { call: LoggedCall }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const isBad = !!call.failure
  return (
    <tr>
      <Td className="num pl-4 whitespace-nowrap text-ink-2">
        <time dateTime={call.at} title={f.dateTime(call.at)}>
          {f.time(call.at)}
        </time>
      </Td>
      <Td className="py-1.5">
        <span className="mono">{call.label}</span>
        {call.failure && <span className="block text-xs text-warn-ink">{t([`failure.${call.failure}`, 'failure.other'], { code: call.failure })}</span>}
      </Td>
      <Td className="text-ink-2">{t(`calls.lanes.${call.lane}`, { defaultValue: call.lane })}</Td>
      <Td className={cn('num text-right', isBad && 'font-semibold text-warn-ink')}>{call.status ?? '—'}</Td>
      <Td className="num text-right whitespace-nowrap text-ink-2">{t('calls.ms', { n: f.num(call.durationMs) })}</Td>
      <Td className="mono max-w-40 truncate pr-4 text-ink-3" title={call.requestId}>
        {call.requestId}
      </Td>
    </tr>
  )
}
