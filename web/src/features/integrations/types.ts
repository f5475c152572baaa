export type Kind = 'companies' | 'contacts' | 'products' | 'deals' | 'tasks' | 'communications'
export type Strategy = 'newest' | 'vendor' | 'zveno' | 'ask'
export type Direction = 'both' | 'in' | 'out' | 'off'
export type Transform = 'none' | 'upper' | 'lower' | 'digits'
export type SignIn = 'oauth' | 'long_lived_token' | 'inbound_webhook'
export type Status = 'active' | 'reconnect_needed' | 'limited' | 'paused'

/** A CRM that can be connected, and how. */
export type Vendor = {
  crmType: string
  title: string
  signIn: SignIn[]
  kinds: Kind[]
  redirectUri: string
  clientId?: string | null
  hasSecret: boolean
  demo?: {
    clientId: string
    clientSecret: string
    address: string
    accessToken?: string | null
    webhookUrl?: string | null
  } | null
}

/** How far one kind of record has come. */
export type Entity = {
  phase: 'initial' | 'following'
  done: number
  total?: number | null
  lastSuccessAt?: string | null
  lastError?: string | null
  lastErrorAt?: string | null
  pairs: number
}

export type KindDrift = { here: number; there: number; differing: number; missingHere: number; missingThere: number }

/** What the last comparison of both sides found. */
export type Drift = {
  checkedAt: string
  equal: boolean
  kinds: Partial<Record<Kind, KindDrift>>
  repaired?: number | null
}

export type Connection = {
  id: string
  crmType: string
  status: Status
  statusReason?: string | null
  statusUntil?: string | null
  account: { name: string; address: string; currency?: string | null }
  strategy: Strategy
  kinds: Kind[]
  sendsExisting: boolean
  webhookState: 'none' | 'active' | 'unavailable'
  lagSeconds: number
  queueDepth: number
  deadLetters: number
  conflicts: number
  hints: number
  entities: Partial<Record<Kind, Entity>>
  nextRunAt?: string | null
  isWorking: boolean
  drift?: Drift | null
  createdAt: string
  version: number
}

/** What a person chose beside the access itself. */
export type Choice = { kinds: Kind[]; strategy: Strategy; sendsExisting: boolean }

export type ConnectionPatch = { strategy?: Strategy; kinds?: Kind[]; isPaused?: boolean }

export type AuthUrlRequest = Partial<Choice> & { crmType: string; clientId: string; clientSecret?: string; address?: string }

export type ConnectRequest = Partial<Choice> & {
  crmType: string
  baseUrl?: string
  accessToken?: string
  webhookUrl?: string
  state?: string
  clientSecret?: string
}

export type MappedField = {
  kind: Kind
  remote: string
  title: string
  valueKind: string
  local?: string | null
  direction: Direction
  strategy?: Strategy | null
  transform: Transform
  isOwn: boolean
  isWritable: boolean
}

export type LocalField = { name: string; title?: string | null }
export type Mapping = { items: MappedField[]; locals: Partial<Record<Kind, LocalField[]>> }
export type FieldChange = Pick<MappedField, 'kind' | 'remote' | 'local' | 'direction' | 'strategy' | 'transform'>

export type Outgoing = {
  kind: Kind
  id: string
  title: string
  state: 'waiting' | 'sending' | 'dead'
  attempts: number
  nextAt?: string | null
  errorCode?: string | null
  errorDetail?: string | null
  since: string
}

export type RunReason = 'initial' | 'timer' | 'hint' | 'outgoing' | 'audit' | 'manual'

export type SyncRun = {
  id: string
  startedAt: string
  finishedAt?: string | null
  reason: RunReason
  counts: { read?: number; here?: number; there?: number; conflicts?: number; requests?: number }
  errorCode?: string | null
  errorDetail?: string | null
}

export type LoggedCall = {
  at: string
  label: string
  requestId: string
  status?: number | null
  durationMs: number
  failure?: string | null
  lane: 'live' | 'incremental' | 'history'
}
