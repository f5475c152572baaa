import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Td, Th } from '@/ui/table'
import { platformTitle } from './platform-logo'
import { useFailedCalls } from './queries'
import { moment } from './state'
import type { FailedCall, Platform } from './types'

/** Requests that failed: what was asked, what was answered. No bodies, no secrets. */
export function CallsTab({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const calls = useFailedCalls(platform.id)
  if (calls.isPending) return <SkeletonRows rows={8} />
  if (calls.isError) return <ErrorLine error={calls.error} onRetry={() => void calls.refetch()} />
  return (
    <>
      <p className="text-ink-2 text-pretty">{t('calls.sub')}</p>
      {calls.rows.length === 0 ? (
        <p className="text-ink-2">{t('calls.none')}</p>
      ) : (
        <Card className="overflow-x-auto" role="region" aria-label={t('tab.calls')}>
          <table className="w-full min-w-[640px]">
            <thead>
              <tr>
                <Th className="pl-4">{t('calls.at')}</Th>
                <Th>{t('calls.label')}</Th>
                <Th className="text-right">{t('calls.status')}</Th>
                <Th className="text-right">{t('calls.duration')}</Th>
                <Th className="pr-4">{t('calls.id')}</Th>
              </tr>
            </thead>
            <tbody>
              {calls.rows.map((call) => (
                <Row key={`${call.requestId} ${call.at}`} call={call} name={platformTitle(platform.type)} />
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

function Row({ call, name }: { call: FailedCall; name: string }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const now = useNow()
  return (
    <tr>
      <Td className="num pl-4 whitespace-nowrap text-ink-2">
        <time dateTime={call.at} title={f.dateTime(call.at)}>
          {moment(call.at, now, f)}
        </time>
      </Td>
      <Td className="py-1.5">
        <span className="mono break-all">{call.label}</span>
        {call.failure && (
          <span className="block text-xs text-warn-ink text-pretty">{t([`trouble.${call.failure}`, 'trouble.other'], { name, code: call.failure })}</span>
        )}
      </Td>
      <Td className="num text-right">{call.status ?? '—'}</Td>
      <Td className="num text-right whitespace-nowrap text-ink-2">{t('calls.ms', { n: f.num(call.durationMs) })}</Td>
      <Td className="mono max-w-40 truncate pr-4 text-ink-2" title={call.requestId}>
        {call.requestId}
      </Td>
    </tr>
  )
}
