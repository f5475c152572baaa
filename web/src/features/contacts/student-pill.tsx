import { useTranslation } from 'react-i18next'
import { Pill } from '@/ui/pill'

/** A student stands behind this contact. */
export function StudentPill() {
  const { t } = useTranslation('contacts')
  return (
    <Pill h={155} dot={false} className="shrink-0">
      {t('student.pill')}
    </Pill>
  )
}
