import { Building2, ContactRound, GraduationCap, Handshake, type LucideIcon } from 'lucide-react'
import { api, ask } from '@/api/client'
import type { useFormat } from '@/lib/use-format'
import { readablePhone } from '@/lib/phone'

/** A record that a search found. */
export type Found = { id: string; name: string; hint: string }
export type FoundKind = 'student' | 'contact' | 'company' | 'deal'

type Source = {
  kind: FoundKind
  needs: string
  icon: LucideIcon
  to: '/students/$id' | '/contacts/$id' | '/companies/$id' | '/deals/$id'
  find: (q: string, signal: AbortSignal, f: ReturnType<typeof useFormat>) => Promise<Found[]>
}

const FEW = 5

const asked = (q: string, signal: AbortSignal) => ({ params: { query: { q, limit: FEW } }, signal })
const hint = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
const phone = ([first]: string[]) => first && readablePhone(first)

/** What can be found, in the order it is shown; each asks the list that its own page asks. */
export const SOURCES: Source[] = [
  {
    kind: 'student',
    needs: 'school:read',
    icon: GraduationCap,
    to: '/students/$id',
    find: async (q, signal) => {
      const { items } = await ask(api.GET('/api/students', asked(q, signal)))
      return items.map(({ id, name, groups, phones }) => ({ id, name, hint: hint(phone(phones), groups[0]?.name) }))
    },
  },
  {
    kind: 'contact',
    needs: 'crm:read',
    icon: ContactRound,
    to: '/contacts/$id',
    find: async (q, signal) => {
      const { items } = await ask(api.GET('/api/crm/contacts', asked(q, signal)))
      return items.map(({ id, name, company, phones, emails }) => ({ id, name, hint: hint(company?.name, phone(phones) ?? emails[0]) }))
    },
  },
  {
    kind: 'company',
    needs: 'crm:read',
    icon: Building2,
    to: '/companies/$id',
    find: async (q, signal) => {
      const { items } = await ask(api.GET('/api/crm/companies', asked(q, signal)))
      return items.map(({ id, name, industry }) => ({ id, name, hint: hint(industry) }))
    },
  },
  {
    kind: 'deal',
    needs: 'crm:read',
    icon: Handshake,
    to: '/deals/$id',
    find: async (q, signal, f) => {
      const { items } = await ask(api.GET('/api/crm/deals', asked(q, signal)))
      return items.map(({ id, title, contact, company, amountMinor, currency }) => ({
        id,
        name: title,
        hint: hint(contact?.name ?? company?.name, f.money(amountMinor, { currency })),
      }))
    },
  },
]
