import type { Narrow, Schemas } from '@/api/types'

export type Kind = 'companies' | 'contacts' | 'products' | 'deals' | 'tasks' | 'communications'
export type Strategy = 'newest' | 'vendor' | 'zveno' | 'ask'
export type Direction = 'both' | 'in' | 'out' | 'off'
export type Transform = 'none' | 'upper' | 'lower' | 'digits'
export type SignIn = 'oauth' | 'long_lived_token' | 'inbound_webhook'
export type Status = 'active' | 'reconnect_needed' | 'limited' | 'paused'

/** A CRM that can be connected, and how. */
export type Vendor = Narrow<Schemas['CrmVendor'], { signIn: SignIn[]; kinds: Kind[] }>

/** How far one kind of record has come. */
export type Entity = Narrow<Schemas['EntityState'], { phase: 'initial' | 'following' }>

export type KindDrift = { here: number; there: number; differing: number; missingHere: number; missingThere: number }

/** What the last comparison of both sides found; before the first only that one is `wanted`. */
export type Drift = {
  checkedAt?: string
  equal?: boolean
  kinds?: Partial<Record<Kind, KindDrift>>
  repaired?: number | null
  /** One has been asked for and is not done yet. */
  wanted?: { repair: boolean } | null
}

export type Connection = Narrow<
  Schemas['Connection'],
  {
    status: Status
    strategy: Strategy
    kinds: Kind[]
    webhookState: 'none' | 'active' | 'unavailable'
    entities: Partial<Record<Kind, Entity>>
    drift: Drift | null
  }
>

/** What a person chose beside the access itself. */
export type Choice = { kinds: Kind[]; strategy: Strategy; sendsExisting: boolean }

export type ConnectionPatch = { strategy?: Strategy; kinds?: Kind[]; isPaused?: boolean }
export type AuthUrlRequest = Schemas['AuthUrlRequest']
export type ConnectRequest = Schemas['ConnectRequest']

export type MappedField = Narrow<
  Schemas['MappedField'],
  { kind: Kind; direction: Direction; strategy?: Strategy | null; transform: Transform }
>
export type LocalField = Schemas['LocalField']
export type Mapping = { items: MappedField[]; locals: Partial<Record<Kind, LocalField[]>> }
export type FieldChange = Pick<MappedField, 'kind' | 'remote' | 'local' | 'direction' | 'strategy' | 'transform'>

export type Outgoing = Narrow<Schemas['OutgoingRecord'], { kind: Kind; state: 'waiting' | 'sending' | 'dead' }>

type RunCounts = { read?: number; here?: number; there?: number; conflicts?: number; requests?: number }
export type SyncRun = Narrow<Schemas['ConnectionRun'], { counts: RunCounts }>

export type LoggedCall = Schemas['ConnectionCall']
