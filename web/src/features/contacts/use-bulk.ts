import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { toast } from '@/ui/toast'
import { type Failure, runEach } from './bulk'
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

type Work = (record: SalesRecord) => Promise<SalesRecord>
/** Makes what was done undone. */
type Undo = { records: SalesRecord[]; work: Work }

const LONG_ENOUGH_TO_REGRET = 20_000

/** One thing done with many records, a call each: progress while it runs, a report when some refused. */
export function useBulk(calls: Pick<Calls, 'kind' | 'change' | 'remove' | 'restore'>, choose: (ids: string[]) => void) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const f = useFormat()
  const client = useQueryClient()
  const [running, setRunning] = useState<Running | null>(null)
  const [report, setReport] = useState<Report | null>(null)

  async function run(verb: Verb, records: SalesRecord[], work: Work, undoing?: (done: SalesRecord[]) => Undo) {
    const stop = new AbortController()
    const progress = { verb, total: records.length, stop: () => stop.abort() }
    setReport(null)
    setRunning({ ...progress, finished: 0 })
    const { done, failed, left } = await runEach(records, work, {
      signal: stop.signal,
      onStep: (finished) => setRunning({ ...progress, finished }),
    })
    setRunning(null)
    refresh(client, calls.kind)
    const undo = undoing && done.length > 0 ? () => void back(undoing(done)) : undefined
    const rest = [...failed.map(({ item }) => item), ...left]
    choose(rest.map(({ id }) => id))
    if (rest.length === 0) {
      const words = t(`bulk.done.${verb}`, { n: f.num(done.length) })
      return void toast(words, undo && { undo, timeout: LONG_ENOUGH_TO_REGRET })
    }
    const again = [...failed.filter(({ error }) => mayPass(error)).map(({ item }) => item), ...left]
    const retry = again.length > 0 ? () => void run(verb, again, work, undoing) : undefined
    setReport({ verb, done: done.length, total: records.length, failed, left: left.length, undo, retry })
  }
  const back = ({ records, work }: Undo) => run('undo', records, work)

  const assign = (records: SalesRecord[], owner: Ref | null) => {
    const owners = new Map(records.map((record) => [record.id, record.owner?.id ?? null]))
    const work: Work = async ({ id }) => (await calls.change(id, { ownerId: owner?.id ?? null }, null)).record
    const giveBack: Work = (record) => handBack(calls, record, owners.get(record.id) ?? null)
    return run('assign', records, work, (done) => ({ records: done, work: giveBack }))
  }
  const remove = (records: SalesRecord[]) => {
    const work: Work = (record) => calls.remove(record.id).then(() => record)
    const restore: Work = (record) => calls.restore(record.id).then(() => record)
    return run('delete', records, work, (done) => ({ records: done, work: restore }))
  }
  return { running, report, closeReport: () => setReport(null), assign, remove }
}

/** Unless somebody gave the record to a third person meanwhile. */
async function handBack({ change }: Pick<Calls, 'change'>, record: SalesRecord, ownerId: string | null): Promise<SalesRecord> {
  try {
    return (await change(record.id, { ownerId }, etagOf(record))).record
  } catch (error) {
    const now = isProblem(error) && error.status === 412 ? (error.extra.current as SalesRecord | undefined) : undefined
    if (!now || now.owner?.id !== record.owner?.id) throw error
    return (await change(record.id, { ownerId }, etagOf(now))).record
  }
}

/** A refusal stays a refusal; a lost answer or a busy server is worth another try. */
const mayPass = (error: unknown) => isProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 500)
