import { FILE_KINDS, KINDS, type Kind, ofSchool, RUN_KINDS, type RunKind, withRequired } from './kinds'
import type { KindCounts, Run, RunStatus } from './types'

const EMPTY: KindCounts = { total: 0, done: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, quarantined: 0 }

export const isActive = (status: RunStatus) => status === 'queued' || status === 'running' || status === 'rolling_back'

export const isFinished = (status: RunStatus) => status === 'completed' || status === 'completed_with_warnings'

export type KindRow = KindCounts & { kind: RunKind; written: number; adds: boolean }

/** Records of the kind that stand in Zveno after the run. */
export const written = (counts: KindCounts) => counts.created + counts.updated + counts.unchanged

const settled = (counts: KindCounts) => written(counts) + counts.skipped + counts.quarantined

/** One row a kind that took part; `adds` when every record read has its verdict. */
export function kindRows(kinds: Run['kinds']): KindRow[] {
  return RUN_KINDS.flatMap((kind) => {
    const counts = kinds[kind]
    if (!counts) return []
    const full = { ...EMPTY, ...counts }
    return [{ ...full, kind, written: written(full), adds: settled(full) === full.total }]
  })
}

export function totals(rows: readonly KindCounts[]) {
  const sum = { ...EMPTY, written: 0 }
  for (const row of rows) {
    sum.total += row.total
    sum.done += row.done
    sum.created += row.created
    sum.updated += row.updated
    sum.unchanged += row.unchanged
    sum.skipped += row.skipped
    sum.quarantined += row.quarantined
    sum.written += written(row)
  }
  return sum
}

/** How many of a kind a school has for each record of another: a guess until the source says. */
const USUAL: Partial<Record<Kind, [of: Kind, times: number]>> = {
  memberships: ['students', 1.3],
  subscriptions: ['students', 0.9],
  lessons: ['groups', 4],
  attendance: ['lessons', 7],
  payments: ['students', 6],
}

/** Kinds whose step has not ended: their totals may still grow. Attendance is read with its lessons. */
export function kindsAhead({ steps, step }: Pick<Run, 'steps' | 'step'>): Set<RunKind> {
  const at = step === null ? -1 : steps.indexOf(step)
  if (at < 0) return new Set()
  const left = new Set<string>(steps.slice(at))
  const stepOf = (kind: RunKind) => (FILE_KINDS.some((one) => one === kind) ? 'rows' : kind === 'attendance' ? 'lessons' : kind)
  return new Set(RUN_KINDS.filter((kind) => left.has(stepOf(kind))))
}

export type Extent = { done: number; total: number; isGuess: boolean }

/** Records done and to do. Kinds the source has not counted yet are guessed, so that the bar does not fall back when they are. */
export function extent({ kinds, options, status }: Pick<Run, 'kinds' | 'options' | 'status'>): Extent {
  const known = totals(kindRows(kinds))
  if (!isActive(status)) return { done: known.done, total: known.total, isGuess: false }
  const chosen = options.kinds?.length ? withRequired(ofSchool(options.kinds)) : KINDS
  let guessed = 0
  const sizes: Partial<Record<Kind, number>> = {}
  for (const kind of chosen) {
    const said = kinds[kind]?.total ?? 0
    const [of, times] = USUAL[kind] ?? []
    sizes[kind] = said || (of && times ? Math.round((sizes[of] ?? kinds[of]?.total ?? 0) * times) : 0)
    guessed += said ? 0 : sizes[kind]
  }
  return { done: known.done, total: known.total + guessed, isGuess: guessed > 0 }
}

/** How far the run is, 0–100; 100 is said only by a finished one. */
export function percentDone(run: Pick<Run, 'status' | 'kinds' | 'options'>): number {
  if (isFinished(run.status) || run.status === 'rolled_back') return 100
  const { done, total } = extent(run)
  return total === 0 ? 0 : Math.min(99, Math.floor((done / total) * 100))
}

/** Whole seconds the run took, or has taken until now. */
export function secondsTaken(run: Pick<Run, 'startedAt' | 'finishedAt'>, now = Date.now()): number | null {
  if (!run.startedAt) return null
  const end = run.finishedAt ? Date.parse(run.finishedAt) : now
  return Math.max(0, Math.round((end - Date.parse(run.startedAt)) / 1000))
}
