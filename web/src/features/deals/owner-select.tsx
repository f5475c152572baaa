import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '@/ui/select'
import { useOwners } from './queries'

/** Everybody of the team, or nobody. */
export function OwnerSelect(props: ComponentProps<typeof Select>) {
  const { t } = useTranslation('deals')
  const owners = useOwners()
  return (
    <Select {...props} disabled={owners.isPending}>
      <option value="">{t('owner.none')}</option>
      {owners.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
