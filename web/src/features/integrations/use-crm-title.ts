import { useTranslation } from 'react-i18next'
import { isSource, SOURCES } from '@/ui/source'

/** What a CRM is called: its own name, in the reader's letters where that is usual. */
export function useCrmTitle() {
  const { t } = useTranslation()
  return (crmType: string, title = crmType) => t(`source.${crmType}`, { defaultValue: isSource(crmType) ? SOURCES[crmType].name : title })
}
