import { Building2, ContactRound, GraduationCap, Handshake, type LucideIcon, Package } from 'lucide-react'
import { api, ask } from '@/api/client'
import { readablePhone } from '@/lib/phone'

/** In the order in which they are shown. */
export const KINDS = ['student', 'contact', 'company', 'deal', 'product'] as const
export type FoundKind = (typeof KINDS)[number]

/** A record that a search found; `marked` says as HTML which part of its name was meant. */
export type Found = { kind: FoundKind; id: string; name: string; hint: string; marked?: string }

export const ICONS: Record<FoundKind, LucideIcon> = { student: GraduationCap, contact: ContactRound, company: Building2, deal: Handshake, product: Package }

const FEW = 5
const MOST = 24

const hint = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
const readable = (subtitle: string) => (/^\+\d+$/.test(subtitle) ? readablePhone(subtitle) : subtitle)

/** Every kind in one look that forgives slips; who has nothing to do with sales looks through the students. */
export function find(q: string, permissions: readonly string[], signal: AbortSignal): Promise<Found[]> {
  return permissions.includes('crm:read') ? everywhere(q, signal) : students(q, signal)
}

async function everywhere(q: string, signal: AbortSignal): Promise<Found[]> {
  const { items } = await ask(api.GET('/api/crm/search', { params: { query: { q, kinds: KINDS.join(), limit: MOST } }, signal }))
  const found = items.map(({ kind, id, title, subtitle, highlight }) => ({
    kind: kind as FoundKind,
    id,
    name: title,
    hint: readable(subtitle ?? ''),
    marked: highlight,
  }))
  return KINDS.flatMap((kind) => found.filter((one) => one.kind === kind).slice(0, FEW))
}

async function students(q: string, signal: AbortSignal): Promise<Found[]> {
  const { items } = await ask(api.GET('/api/students', { params: { query: { q, limit: FEW } }, signal }))
  return items.map(({ id, name, groups, phones }) => ({ kind: 'student', id, name, hint: hint(phones[0] && readablePhone(phones[0]), groups[0]?.name) }))
}
