import { readablePhone } from '@/lib/phone'
import type { Kind } from './kind'

type Ref = { id: string; name: string }
type Messenger = { kind: string; value: string }

/** What contacts and companies have, and what one of them has besides. */
export type Mergeable = {
  id: string
  name: string
  version: number
  emails: string[]
  phones: string[]
  addresses: string[]
  note: string
  owner?: Ref | null
  source?: string | null
  openDealsCount: number
  isStudent?: boolean
  createdAt: string
  updatedAt: string
  position?: string | null
  company?: Ref | null
  messengers?: Messenger[]
  industry?: string | null
  website?: string | null
  /** Values of own fields, by key. */
  custom: Record<string, unknown>
}

export const FIELDS = {
  contact: ['name', 'position', 'companyId', 'phones', 'emails', 'messengers', 'addresses', 'ownerId', 'source', 'note'],
  company: ['name', 'website', 'industry', 'phones', 'emails', 'addresses', 'ownerId', 'source', 'note'],
} as const satisfies Record<Kind, readonly string[]>
export type Field = (typeof FIELDS)[Kind][number]

const UNITED: ReadonlySet<string> = new Set<Field>(['phones', 'emails', 'messengers', 'addresses'])

/** Without a choice all values of such a field are kept. */
export const isUnited = (field: Field) => UNITED.has(field)

/** A value for a person to read, a line each where there are several. */
export function shown(record: Mergeable, field: Field, messenger: (kind: string) => string): string {
  switch (field) {
    case 'companyId':
      return record.company?.name ?? ''
    case 'ownerId':
      return record.owner?.name ?? ''
    case 'phones':
      return record.phones.map(readablePhone).join('\n')
    case 'messengers':
      return (record.messengers ?? []).map(({ kind, value }) => `${messenger(kind)}: ${value}`).join('\n')
    case 'emails':
    case 'addresses':
      return record[field].join('\n')
    default:
      return record[field] ?? ''
  }
}

/** How a field of a record reads. */
type Read = (record: Mergeable) => string

/** Only where records say different things is there something to choose. */
export const isDisputed = (records: readonly Mergeable[], read: Read): boolean => new Set(records.map(read).filter(Boolean)).size > 1

/** Whose value a field takes when nobody chooses: the primary's, or where that is empty the next one's. */
export function takenFrom(records: readonly Mergeable[], primary: string, read: Read): string {
  const inOrder = [...records].sort((a, b) => Number(b.id === primary) - Number(a.id === primary))
  return (inOrder.find(read) ?? inOrder[0]!).id
}

/** The one to keep: a student's, else the one that is worked with most, else the oldest. */
export function likeliestPrimary(records: readonly Mergeable[]): string {
  const weight = ({ isStudent, openDealsCount }: Mergeable) => (isStudent ? 1_000_000 : 0) + openDealsCount
  const [first] = [...records].sort((a, b) => weight(b) - weight(a) || a.createdAt.localeCompare(b.createdAt))
  return first!.id
}
