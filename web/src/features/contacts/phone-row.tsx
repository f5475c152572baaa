import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { TagChips } from '@/features/tags'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { StudentPill } from './student-pill'
import type { Contact } from './types'

/** Two lines: who, and how to reach them. */
export function PhoneRow({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const f = useFormat()
  const { name, isStudent, phones, emails, company, openDealsCount } = contact
  const reach = [company?.name, phones[0] ? readablePhone(phones[0]) : emails[0]].filter(Boolean).join(' · ')
  return (
    <>
      <Avatar name={name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isStudent && <StudentPill />}
          {/* The name comes first where there is little room. */}
          <span className="min-w-0 shrink-[99]">
            <TagChips tags={contact.tags} most={1} />
          </span>
        </span>
        <span className="block truncate text-xs text-ink-2">{reach || '—'}</span>
      </span>
      {openDealsCount > 0 && <span className="num shrink-0 text-xs text-ink-2">{dealsText(openDealsCount, t, f)}</span>}
    </>
  )
}

export const dealsText = (count: number, t: TFunction, f: ReturnType<typeof useFormat>) => t('deals.open', { count, n: f.num(count) })
