import { useTranslation } from 'react-i18next'
import { isSource, SOURCES } from '@/ui/source'
import { Choice } from './choice'
import { useSites } from './queries'

type Props = { value: string | undefined; onChange: (id: string | undefined) => void }

/** Which site; of one there is nothing to choose. */
export function SiteFilter({ value, onChange }: Props) {
  const { t } = useTranslation('learning')
  const sites = useSites().data ?? []
  if (sites.length < 2 && !(value && sites.length > 0)) return null
  const options = sites.map(({ id, type, name }) => ({ v: id, label: `${isSource(type) ? SOURCES[type].name : type} · ${name}` }))
  return <Choice label={t('filter.site')} any={t('filter.anySite')} value={value} options={options} onChange={onChange} />
}
