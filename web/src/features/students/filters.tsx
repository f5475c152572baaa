import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { LazyPopover } from '@/ui/lazy-popover'
import { Select } from '@/ui/select'
import { useChoices } from './queries'
import type { ListSearch } from './search'

const FILTERS = ['group', 'branch', 'teacher'] as const
type Filter = (typeof FILTERS)[number]

type Props = { search: ListSearch; onChange: (patch: Partial<ListSearch>) => void }

/** Group, branch, teacher; the button says how many are set. */
export function Filters({ search, onChange }: Props) {
  const { t } = useTranslation('students')
  const used = FILTERS.filter((name) => search[name])
  return (
    <LazyPopover
      align="end"
      label={t('filter.button')}
      trigger={
        <Button variant="ghost" size="sm" className="max-md:h-10">
          <ListFilter aria-hidden />
          {used.length > 0 ? t('filter.used', { count: used.length }) : t('filter.button')}
        </Button>
      }
    >
      {() => (
        <div className="flex w-66 flex-col gap-3">
          {FILTERS.map((name) => (
            <FilterSelect key={name} name={name} value={search[name]} onChange={(id) => onChange({ [name]: id })} />
          ))}
          <Button
            size="sm"
            variant="ghost"
            disabled={used.length === 0}
            onClick={() => onChange({ group: undefined, branch: undefined, teacher: undefined })}
          >
            {t('filter.reset')}
          </Button>
        </div>
      )}
    </LazyPopover>
  )
}

type SelectProps = { name: Filter; value: string | undefined; onChange: (id: string | undefined) => void }

function FilterSelect({ name, value, onChange }: SelectProps) {
  const { t } = useTranslation('students')
  const choices = useChoices(name)
  return (
    <Field label={t(`filter.${name}`)}>
      <Select
        value={value ?? ''}
        disabled={choices.isPending}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t('filter.any')}</option>
        {choices.data?.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
