import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Amber } from '@/ui/amber'
import { Button } from '@/ui/button'
import { platformTitle } from './platform-logo'
import { missingRights, moment, needOf, siteTrouble } from './state'
import type { Platform } from './types'

type Props = { platform: Platform; onRights: () => void; onReconnect: () => void }

/** The one thing that needs a person most; nothing when all goes by itself. */
export function Notice({ platform, onRights, onReconnect }: Props) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const now = useNow()
  const may = useCan('sync:manage')
  const name = platformTitle(platform.type)
  const { lastSyncAt } = platform
  const shown = lastSyncAt ? t('notice.from', { from: moment(lastSyncAt, now, f) }) : t('notice.nothing')
  switch (needOf(platform)) {
    case 'reconnect':
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
          {t('notice.reconnectSub')}
        </Amber>
      )
    case 'silent': {
      const { code, since } = siteTrouble(platform)!
      return <Amber title={t([`notice.silent.${code}`, 'notice.silent.other'], { name, since: moment(since, now, f) })}>{shown}</Amber>
    }
    case 'late':
      return <Amber title={t('notice.late', { name })}>{shown}</Amber>
    case 'rights': {
      const rights = missingRights(platform.abilities)
      return (
        <Amber
          title={t('notice.rights')}
          action={
            <Button size="sm" onClick={onRights} className="max-md:h-10 max-md:w-full">
              {t('notice.rightsAction')}
            </Button>
          }
        >
          {rights.length > 0 ? (
            <>
              {t('notice.rightsSub')} <span className="mono break-words">{rights.slice(0, 3).join(', ')}</span>
              {rights.length > 3 && ` ${t('notice.rightsMore', { count: rights.length - 3 })}`}
            </>
          ) : (
            t('notice.rightsCalls')
          )}
        </Amber>
      )
    }
    default:
      return null
  }
}
