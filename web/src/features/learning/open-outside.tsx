import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonStyle } from '@/ui/button-style'
import { isSource, SOURCES } from '@/ui/source'

/** The same page on the platform. */
export function OpenOutside({ type, url }: { type: string; url: string | null | undefined }) {
  const { t } = useTranslation('learning')
  if (!url || !/^https?:/i.test(url)) return null
  const label = t('open', { name: isSource(type) ? SOURCES[type].name : type })
  return (
    <a href={url} target="_blank" rel="noreferrer" aria-label={label} className={buttonStyle('secondary')}>
      <ExternalLink aria-hidden />
      <span className="max-md:hidden">{label}</span>
    </a>
  )
}
