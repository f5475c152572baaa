import { Building2, ContactRound, Handshake, ListChecks, type LucideIcon, MessagesSquare, Package } from 'lucide-react'
import type { Kind } from './types'

/** In the order in which they are read: what a record points at comes before it. */
export const KINDS: Kind[] = ['companies', 'contacts', 'products', 'deals', 'tasks', 'communications']

export const KIND_ICONS: Record<Kind, LucideIcon> = {
  companies: Building2,
  contacts: ContactRound,
  products: Package,
  deals: Handshake,
  tasks: ListChecks,
  communications: MessagesSquare,
}

/** The page of one record; tasks and communications have none of their own. */
const PAGES: Partial<Record<Kind, string>> = { companies: '/companies', contacts: '/contacts', deals: '/deals' }

export const pageOf = (kind: Kind, id: string) => (PAGES[kind] ? `${PAGES[kind]}/${id}` : undefined)
