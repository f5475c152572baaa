import { useTranslation } from 'react-i18next'
import { dealsText } from '@/features/contacts'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Logo } from '@/ui/logo'
import { readableSite } from './site'
import type { Company } from './types'

/** Two lines: which company, what it does and how to reach it. */
export function PhoneRow({ company }: { company: Company }) {
  const { t } = useTranslation('companies')
  const f = useFormat()
  const { name, industry, phones, website, openDealsCount } = company
  const reach = phones[0] ? readablePhone(phones[0]) : website && readableSite(website)
  return (
    <>
      <Logo name={name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-xs text-ink-2">{[industry, reach].filter(Boolean).join(' · ') || '—'}</span>
      </span>
      {openDealsCount > 0 && <span className="num shrink-0 text-xs text-ink-2">{dealsText(openDealsCount, t, f)}</span>}
    </>
  )
}
