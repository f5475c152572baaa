import { useTranslation } from 'react-i18next'
import { Pill } from '@/ui/pill'

export function InactivePill() {
  const { t } = useTranslation('products')
  return (
    <Pill h={260} dot={false} className="bg-press text-ink-2">
      {t('inactive')}
    </Pill>
  )
}
