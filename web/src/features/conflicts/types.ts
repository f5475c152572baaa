import type { Narrow, Schemas } from '@/api/types'
import type { Kind } from '@/features/integrations'

/** A field both sides changed since they last agreed; its values have the form of the field. */
export type Conflict = Narrow<
  Schemas['SyncConflict'],
  {
    kind: Kind
    base: unknown
    ours: unknown
    theirs: unknown
    value: unknown
    status: 'open' | 'settled' | 'gone'
    choice?: 'zveno' | 'vendor' | 'value' | null
  }
>

export type Decision = Narrow<Schemas['ConflictDecision'], { choice: 'zveno' | 'vendor' | 'value'; value?: unknown }>
export type Outcome = Schemas['SettleResult']
