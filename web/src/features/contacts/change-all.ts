import { api, ask } from '@/api/client'
import type { Schemas } from '@/api/types'
import { Problem } from '@/lib/problem'
import type { Failure } from './bulk'
import type { Kind, SalesRecord } from './record'

type Act = { op: Schemas['BulkOp']; change?: { ownerId: string | null } }

/** One act on some records in one call; each is done or refused by itself. `isPinned`: only on the version that was seen. */
export async function changeAll(kind: Kind, { op, change }: Act, records: readonly SalesRecord[], isPinned = false) {
  const items = records.map(({ id, version }) => (isPinned ? { id, version } : { id }))
  const { results } = await ask(api.POST('/api/crm/bulk', { body: { kind, op, items, ...(change && { change }) } }))
  const answers = new Map(results.map((result) => [result.id, result]))
  const done: SalesRecord[] = []
  const failed: Failure<SalesRecord>[] = []
  for (const record of records) {
    const answer = answers.get(record.id)
    if (answer?.status === 'done') done.push({ ...record, version: answer.version ?? record.version })
    else failed.push({ item: record, error: refusalOf(answer?.problem) })
  }
  return { done, failed }
}

/** The refusal of one of many as if it had been asked for alone. */
function refusalOf(document: Schemas['ProblemDocument'] | null | undefined): Problem {
  const { status = 0, code = '', title = '', detail = '', requestId } = document ?? {}
  return new Problem(status, code, title, detail, [], requestId)
}
