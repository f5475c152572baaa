import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Amber } from '@/ui/amber'
import { Button } from '@/ui/button'
import type { Connection } from './types'
import { useCrmTitle } from './use-crm-title'

type Props = { connection: Connection; onQueue: () => void; onReconnect: () => void }

/** The one thing that needs a person most; nothing when all goes by itself. */
export function Notice({ connection, onQueue, onReconnect }: Props) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const may = useCan('sync:manage')
  const name = useCrmTitle()(connection.crmType)
  const { status, statusReason, statusUntil, deadLetters, webhookState, entities } = connection
  const reason = statusReason ? t(`failure.${statusReason}`, { defaultValue: '' }) : ''
  if (status === 'reconnect_needed') {
    return (
      <Amber
        title={t('notice.reconnect', { name })}
        action={
          may && (
            <Button size="sm" onClick={onReconnect} className="max-md:h-10 max-md:w-full">
              {t('notice.reconnectAction')}
            </Button>
          )
        }
      >
        {reason || t('notice.reconnectSub')}
      </Amber>
    )
  }
  if (status === 'limited') {
    return (
      <Amber title={t('notice.limited', { name })}>
        {statusUntil ? t('notice.limitedUntil', { time: f.time(statusUntil) }) : reason || t('notice.limitedSub')}
      </Amber>
    )
  }
  if (deadLetters > 0) {
    return (
      <Amber
        title={t('notice.dead', { count: deadLetters, n: f.num(deadLetters), name })}
        action={
          <Button size="sm" onClick={onQueue} className="max-md:h-10 max-md:w-full">
            {t('notice.deadAction')}
          </Button>
        }
      >
        {t('notice.deadSub')}
      </Amber>
    )
  }
  const { missingRights } = connection.account
  if (missingRights.length > 0) return <Amber title={t('notice.rights')}>{t('notice.rightsSub', { rights: missingRights.join(', ') })}</Amber>
  const failing = Object.values(entities).find(({ lastError, lastErrorAt, lastSuccessAt }) => lastError && (!lastSuccessAt || (lastErrorAt ?? '') > lastSuccessAt))
  if (status === 'active' && failing?.lastError) {
    return <Amber title={t('notice.failing', { name })}>{t([`failure.${failing.lastError}`, 'failure.other'], { code: failing.lastError })}</Amber>
  }
  const outside = connection.dealsOutside
  if (outside.length > 0) {
    const count = outside.reduce((sum, { deals }) => sum + deals, 0)
    const places = outside.map(({ pipeline, deals }) => t('notice.outsideOf', { pipeline, n: f.num(deals) })).join(', ')
    return <Amber title={t('notice.outside', { count, n: f.num(count) })}>{t('notice.outsideSub', { name, places })}</Amber>
  }
  if (status === 'active' && webhookState === 'unavailable') return <Amber title={t('notice.webhook')}>{t('notice.webhookSub', { name })}</Amber>
  return null
}
