import type { Kind } from '@/features/integrations'

/** A field both sides changed since they last agreed. */
export type Conflict = {
  id: string
  connectionId: string
  crmType: string
  kind: Kind
  recordId: string
  remoteId: string
  title: string
  field: string
  base?: unknown
  ours?: unknown
  theirs?: unknown
  oursAt?: string | null
  theirsAt?: string | null
  status: 'open' | 'settled' | 'gone'
  choice?: 'zveno' | 'vendor' | 'value' | null
  value?: unknown
  settledBy?: string | null
  settledAt?: string | null
  createdAt: string
  version: number
  /** How often such ones were decided for each side before. */
  pastOurs: number
  pastTheirs: number
}

export type Decision = { id: string; choice: 'zveno' | 'vendor' | 'value'; value?: unknown }
export type Outcome = { settled: string[]; failed: { id: string; code: string }[] }
