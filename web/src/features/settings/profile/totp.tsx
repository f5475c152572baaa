import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { SettingRow } from '@/ui/setting-row'
import { State } from '@/ui/state'

const TotpOffDialog = lazy(() => import('./totp-off-dialog').then((module) => ({ default: module.TotpOffDialog })))
const TotpSetupDialog = lazy(() => import('./totp-setup-dialog').then((module) => ({ default: module.TotpSetupDialog })))

/** Second factor: on or off. */
export function Totp() {
  const { t } = useTranslation('settings')
  const { user } = useMe()
  const [open, setOpen] = useState(false)
  const Dialog = user.totpEnabled ? TotpOffDialog : TotpSetupDialog
  return (
    <Section title={t('totp.title')}>
      <Card>
        <SettingRow
          title={
            <State s={user.totpEnabled ? 'good' : 'off'} className="text-ink">
              {t(user.totpEnabled ? 'totp.on' : 'totp.off')}
            </State>
          }
          sub={t('totp.sub')}
        >
          <Button variant={user.totpEnabled ? 'danger' : 'secondary'} onClick={() => setOpen(true)}>
            {t(user.totpEnabled ? 'totp.disable' : 'totp.enable')}
          </Button>
        </SettingRow>
      </Card>
      {open && (
        <Suspense>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  )
}
