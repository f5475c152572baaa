import type { RecordTag } from '@/features/tags'
import type { Messenger, Ref } from './types'

/** Contacts and companies are listed, edited and deleted the same way; each says here what differs. */
export type Kind = 'contact' | 'company'

/** Both files hold the same keys where both kinds need a word. */
export const TEXTS = { contact: 'contacts', company: 'companies' } as const

export const LISTS = { contact: '/contacts', company: '/companies' } as const
export const CARDS = { contact: '/contacts/$id', company: '/companies/$id' } as const

/** What both kinds have, and what one of them has besides. */
export type SalesRecord = {
  id: string
  name: string
  version: number
  emails: string[]
  phones: string[]
  phonesTyped: string[]
  addresses: string[]
  note: string
  owner?: Ref | null
  source?: string | null
  openDealsCount: number
  createdAt: string
  updatedAt: string
  position?: string | null
  company?: Ref | null
  messengers?: Messenger[]
  industry?: string | null
  website?: string | null
  tags: RecordTag[]
  /** Values of own fields, by key. */
  custom: Record<string, unknown>
}

export type Known<R> = { record: R; etag: string | null }

/** The calls of a kind; each throws a `Problem` when it is refused. */
export type Calls<R extends SalesRecord = SalesRecord> = {
  kind: Kind
  get: (id: string, signal?: AbortSignal) => Promise<Known<R>>
  change: (id: string, patch: object, etag: string | null) => Promise<Known<SalesRecord>>
  remove: (id: string) => Promise<unknown>
  restore: (id: string) => Promise<unknown>
}

export const etagOf = ({ version }: Pick<SalesRecord, 'version'>) => `"${version}"`
