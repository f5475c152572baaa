import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { toast } from '@/ui/toast'
import { batchesOf, type Failure, type Outcome, runBatches } from './bulk'
import { changeAll } from './change-all'
import { type Calls, etagOf, type SalesRecord, TEXTS } from './record'
import { refresh } from './refresh'
import type { Ref } from './types'

export type Verb = 'assign' | 'delete' | 'undo'
export type Running = { verb: Verb; finished: number; total: number; stop: () => void }
export type Report = {
  verb: Verb
  done: number
  total: number
  failed: Failure<SalesRecord>[]
  left: number
  undo: (() => void) | undefined
  retry: (() => void) | undefined
}

type Work = (records: readonly SalesRecord[]) => Promise<Omit<Outcome<SalesRecord, SalesRecord>, 'left'>>
/** What is done, and which records are one call of it. */
type Deed = { work: Work; keyOf?: (record: SalesRecord) => unknown }
type Undo = (done: SalesRecord[]) => Deed

const LONG_ENOUGH_TO_REGRET = 20_000

/** One thing done with many records, a batch a call: progress while it runs, a report when some refused. */
export function useBulk(calls: Pick<Calls, 'kind' | 'get' | 'change'>, choose: (ids: string[]) => void) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const f = useFormat()
  const client = useQueryClient()
  const [running, setRunning] = useState<Running | null>(null)
  const [report, setReport] = useState<Report | null>(null)

  async function run(verb: Verb, records: SalesRecord[], deed: Deed, undoing?: Undo) {
    const stop = new AbortController()
    const progress = { verb, total: records.length, stop: () => stop.abort() }
    setReport(null)
    setRunning({ ...progress, finished: 0 })
    const { done, failed, left } = await runBatches(batchesOf(records, deed.keyOf), deed.work, {
      signal: stop.signal,
      onStep: (finished) => setRunning({ ...progress, finished }),
    })
    setRunning(null)
    refresh(client, calls.kind)
    const undo = undoing && done.length > 0 ? () => void run('undo', done, undoing(done)) : undefined
    const rest = [...failed.map(({ item }) => item), ...left]
    choose(rest.map(({ id }) => id))
    if (rest.length === 0) {
      const words = t(`bulk.done.${verb}`, { n: f.num(done.length) })
      return void toast(words, undo && { undo, timeout: LONG_ENOUGH_TO_REGRET })
    }
    const again = [...failed.filter(({ error }) => mayPass(error)).map(({ item }) => item), ...left]
    const retry = again.length > 0 ? () => void run(verb, again, deed, undoing) : undefined
    setReport({ verb, done: done.length, total: records.length, failed, left: left.length, undo, retry })
  }

  const assign = (records: SalesRecord[], owner: Ref | null) => {
    const owners = new Map(records.map((record) => [record.id, record.owner?.id ?? null]))
    const ownerOf = ({ id }: SalesRecord) => owners.get(id) ?? null
    const work: Work = async (some) => {
      const { done, failed } = await changeAll(calls.kind, { op: 'update', change: { ownerId: owner?.id ?? null } }, some)
      return { done: done.map((record) => ({ ...record, owner })), failed }
    }
    const undo: Deed = { work: (some) => handBack(calls, some, some[0] ? ownerOf(some[0]) : null), keyOf: ownerOf }
    return run('assign', records, { work }, () => undo)
  }
  const remove = (records: SalesRecord[]) => {
    const work: Work = (some) => changeAll(calls.kind, { op: 'delete' }, some)
    const restore: Work = (some) => changeAll(calls.kind, { op: 'restore' }, some)
    return run('delete', records, { work }, () => ({ work: restore }))
  }
  return { running, report, closeReport: () => setReport(null), assign, remove }
}

/** Back to the owner they had. Of those somebody changed meanwhile only the ones that were not given to a third person. */
async function handBack(calls: Pick<Calls, 'kind' | 'get' | 'change'>, records: readonly SalesRecord[], ownerId: string | null) {
  const { done, failed } = await changeAll(calls.kind, { op: 'update', change: { ownerId } }, records, true)
  const outcome = { done, failed: [] as Failure<SalesRecord>[] }
  for (const refused of failed) {
    const { item, error } = refused
    try {
      if (!isProblem(error, 'changed_meanwhile')) throw error
      const { record: now } = await calls.get(item.id)
      if (now.owner?.id !== item.owner?.id) throw error
      outcome.done.push((await calls.change(item.id, { ownerId }, etagOf(now))).record)
    } catch (error) {
      outcome.failed.push({ item, error })
    }
  }
  return outcome
}

/** A refusal stays a refusal; a lost answer or a busy server is worth another try. */
const mayPass = (error: unknown) => isProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 500)
