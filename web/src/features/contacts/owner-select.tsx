import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/features/deals'
import { Select } from '@/ui/select'
import { type Kind, TEXTS } from './record'

/** Everybody of the team, or nobody. */
export function OwnerSelect({ kind, ...rest }: ComponentProps<typeof Select> & { kind: Kind }) {
  const { t } = useTranslation(TEXTS[kind])
  const owners = useOwners()
  return (
    <Select {...rest} disabled={owners.isPending}>
      <option value="">{t('owner.none')}</option>
      {owners.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
