import { KeyRound, Unplug } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { SettingRow } from '@/ui/setting-row'
import { hostOf } from './host'
import { IntervalField } from './interval-field'
import { DisconnectDialog } from './on-demand'
import { platformTitle } from './platform-logo'
import type { Platform } from './types'
import { usePlatformEdit } from './use-platform-edit'

const MOST_AT_ONCE = 16
const AT_ONCE = Array.from({ length: MOST_AT_ONCE }, (_, i) => i + 1)

/** How often the site is read and how hard, its access, and the way out. */
export function SettingsTab({ platform, onReconnect }: { platform: Platform; onReconnect: () => void }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const may = useCan('sync:manage')
  const [leaving, setLeaving] = useState(false)
  const { save, busy } = usePlatformEdit(platform)
  const { intervalSeconds, concurrency, baseUrl, createdAt, type } = platform
  const name = platformTitle(type)
  return (
    <>
      <Card className="flex flex-col gap-4 p-4">
        {/* A pause that was changed elsewhere is shown anew. */}
        <IntervalField
          key={intervalSeconds}
          value={intervalSeconds}
          disabled={!may || busy}
          hint={t('interval.settingHint')}
          onChange={(next) => save({ intervalSeconds: next }, t('settings.saved'), { intervalSeconds })}
        />
        <Field label={t('settings.atOnce')} hint={t('settings.atOnceHint', { name })} className="max-w-80">
          <Select disabled={!may || busy} value={String(concurrency)} onChange={({ target }) => save({ concurrency: Number(target.value) }, t('settings.saved'), { concurrency })}>
            {AT_ONCE.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </Select>
        </Field>
      </Card>
      <Card className="divide-y divide-line">
        <SettingRow title={t('settings.access')} sub={t('settings.accessSub', { address: hostOf(baseUrl), day: f.longDay(createdAt) })}>
          {may && (
            <Button onClick={onReconnect} className="max-md:h-10 max-md:w-full">
              <KeyRound aria-hidden />
              {t('notice.reconnectAction')}
            </Button>
          )}
        </SettingRow>
        {may && (
          <SettingRow title={t('disconnect.title', { name })} sub={t('disconnect.row', { name })}>
            <Button variant="danger" onClick={() => setLeaving(true)} className="max-md:h-10 max-md:w-full">
              <Unplug aria-hidden />
              {t('disconnect.action')}
            </Button>
          </SettingRow>
        )}
      </Card>
      {leaving && <DisconnectDialog platform={platform} onClose={() => setLeaving(false)} />}
    </>
  )
}
