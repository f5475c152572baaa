import type { Narrow, Schemas } from '@/api/types'
import type { RunKind } from './kinds'

export type RunStatus =
  | 'queued'
  | 'running'
  | 'completed'
  | 'completed_with_warnings'
  | 'failed'
  | 'cancelled'
  | 'rolling_back'
  | 'rolled_back'

export type KindCounts = Schemas['KindCounts']

/** A stable code with what its sentence needs; the sentence is in the locales. */
export type Coded = { code: string; detail?: Detail | null }
export type Detail = Record<string, unknown>

export type RunOptions = Partial<Narrow<Schemas['RunOptions'], { kinds: RunKind[] }>>

export type KindBalance = {
  kind: RunKind
  source: number
  zveno: number
  quarantined: number
  skipped: number
  ok: boolean
}

export type Reconciliation = {
  currency: string
  students: number
  matched: number
  differing: number
  sourceTotalMinor: number
  zvenoTotalMinor: number
  differenceMinor: number
  counts: KindBalance[]
}

export type RollbackResult = { total: number; removed: number; restored: number; kept: number }

export type KeptRecord = Narrow<Schemas['KeptRow'], { why: 'edited' | 'needed' }>

export type Run = Narrow<
  Schemas['Run'],
  {
    status: RunStatus
    source: { vendor: string; url: string }
    options: RunOptions
    kinds: Partial<Record<RunKind, KindCounts>>
    failure: Coded | null
    reconciliation: Reconciliation | null
    rollback: RollbackResult | null
  }
>

export type Credentials = { url: string; email: string; apiKey: string }

export type StartRequest = Schemas['StartMigration']

export type SourceSummary = Schemas['Tested'] & { account?: { name?: string | null } | null }

export type LogLine = Narrow<Schemas['LogLine'], { level: 'info' | 'warning' | 'error' }>

export type Verdict = 'created' | 'updated' | 'unchanged' | 'skipped' | 'quarantined'

export type RunRecord = Narrow<Schemas['Record'], { verdict: Verdict }>

export type BalanceDifference = Schemas['Balance']

export type DuplicateRecord = Schemas['Sharer']
export type Duplicate = Narrow<Schemas['Shared'], { by: 'email' | 'phone' }>

export type EditedRecord = Schemas['EditedRow']

export type RollbackPreview = Schemas['RollbackPreview']
