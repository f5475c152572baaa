import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { type Filter, KINDS, membersQuery } from './queries'

type Props = { filter: Filter; onChange: (patch: Partial<Filter>) => void }

export function Filters({ filter, onChange }: Props) {
  const { t } = useTranslation('audit')
  const members = useQuery(membersQuery)
  const pick = (name: keyof Filter) => (event: { target: { value: string } }) =>
    onChange({ [name]: event.target.value || undefined })
  return (
    <div className="flex flex-wrap gap-2 max-md:[&>*]:w-full">
      <Select aria-label={t('kindFilter')} className="w-44" value={filter.kind ?? ''} onChange={pick('kind')}>
        <option value="">{t('anyKind')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Select aria-label={t('actorFilter')} className="w-52" value={filter.actor ?? ''} onChange={pick('actor')}>
        <option value="">{t('anyActor')}</option>
        {members.data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <span className="flex items-center gap-2 max-md:[&>input]:flex-1">
        <Input
          type="date"
          aria-label={t('from')}
          className="w-36"
          value={filter.from ?? ''}
          max={filter.to}
          onChange={pick('from')}
        />
        <span aria-hidden className="text-ink-3">
          —
        </span>
        <Input
          type="date"
          aria-label={t('to')}
          className="w-36"
          value={filter.to ?? ''}
          min={filter.from}
          onChange={pick('to')}
        />
      </span>
    </div>
  )
}
