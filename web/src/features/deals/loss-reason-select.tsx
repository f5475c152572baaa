import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '@/ui/select'
import { lossReasonsQuery } from './queries'

export function LossReasonSelect(props: ComponentProps<typeof Select>) {
  const { t } = useTranslation('deals')
  const reasons = useQuery(lossReasonsQuery)
  return (
    <Select {...props} disabled={reasons.isPending}>
      <option value="">{t('loss.choose')}</option>
      {reasons.data?.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
