import { KeyRound, Unplug } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SettingRow } from '@/ui/setting-row'
import { KindChoice } from './kind-choice'
import { DisconnectDialog } from './on-demand'
import { useVendors } from './queries'
import { StrategyChoice } from './strategy-choice'
import type { Connection } from './types'
import { useConnectionEdit } from './use-connection-edit'
import { useCrmTitle } from './use-crm-title'

/** Who wins, what is kept in step, the access, and the way out. */
export function SettingsTab({ connection, onReconnect }: { connection: Connection; onReconnect: () => void }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const may = useCan('sync:manage')
  const vendors = useVendors()
  const [leaving, setLeaving] = useState(false)
  const { save, busy } = useConnectionEdit(connection)
  const name = useCrmTitle()(connection.crmType)
  const { strategy, kinds, sendsExisting, createdAt } = connection
  const offered = vendors.data?.find(({ crmType }) => crmType === connection.crmType)?.kinds ?? kinds
  return (
    <>
      <Card>
        <fieldset disabled={!may || busy} className="p-4">
          <legend className="contents font-semibold">{t('choice.strategy')}</legend>
          <p className="mb-2 text-xs text-ink-2 text-pretty">{t('settings.strategySub')}</p>
          <StrategyChoice
            name={name}
            value={strategy}
            onChange={(next) => save({ strategy: next }, t('settings.strategySaved', { strategy: t(`strategy.${next}.short`, { name }) }), { strategy })}
          />
        </fieldset>
      </Card>
      <Card>
        <fieldset className="p-4">
          <legend className="contents font-semibold">{t('choice.kinds')}</legend>
          <p className="mb-2 text-xs text-ink-2 text-pretty">{t('settings.kindsSub')}</p>
          <KindChoice offered={offered} value={kinds} disabled={!may || busy} onChange={(next) => save({ kinds: next }, t('settings.kindsSaved'), { kinds })} />
        </fieldset>
      </Card>
      <Card className="divide-y divide-line">
        <SettingRow title={t('choice.sends', { name })} sub={t(sendsExisting ? 'settings.sends' : 'settings.sendsNot', { name })} />
        <SettingRow title={t('settings.access')} sub={t('settings.accessSub', { address: connection.account.address, day: f.longDay(createdAt) })}>
          {may && (
            <Button onClick={onReconnect} className="max-md:h-10 max-md:w-full">
              <KeyRound aria-hidden />
              {t('notice.reconnectAction')}
            </Button>
          )}
        </SettingRow>
        {may && (
          <SettingRow title={t('disconnect.title', { name })} sub={t('disconnect.row')}>
            <Button variant="danger" onClick={() => setLeaving(true)} className="max-md:h-10 max-md:w-full">
              <Unplug aria-hidden />
              {t('disconnect.action')}
            </Button>
          </SettingRow>
        )}
      </Card>
      {leaving && <DisconnectDialog connection={connection} onClose={() => setLeaving(false)} />}
    </>
  )
}
