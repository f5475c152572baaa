import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Language, LANGUAGES, setLanguage } from '@/lib/language'
import { setTheme, useTheme } from '@/lib/theme'
import { Card } from '@/ui/card'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { SettingRow } from '@/ui/setting-row'

export function AppearancePage() {
  const { t, i18n } = useTranslation('settings')
  const theme = useTheme()
  return (
    <PageBody>
      <Section title={t('appearance.title')} sub={t('appearance.sub')}>
        <Card className="divide-y divide-line">
          <SettingRow title={t('appearance.theme')} sub={t('appearance.themeSub')}>
            <Segmented
              label={t('appearance.theme')}
              value={theme}
              onChange={setTheme}
              items={[
                { v: 'light', label: t('appearance.light'), icon: <Sun aria-hidden /> },
                { v: 'dark', label: t('appearance.dark'), icon: <Moon aria-hidden /> },
                { v: 'system', label: t('appearance.system'), icon: <Monitor aria-hidden /> },
              ]}
            />
          </SettingRow>
          <SettingRow title={t('appearance.language')} sub={t('appearance.languageSub')}>
            <Segmented
              label={t('appearance.language')}
              value={i18n.language as Language}
              onChange={(language) => void setLanguage(language)}
              items={LANGUAGES.map((language) => ({ v: language, label: t(`common:language.${language}`) }))}
            />
          </SettingRow>
        </Card>
      </Section>
    </PageBody>
  )
}
