import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, askRecord, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import type { Schemas } from '@/api/types'
import { useFeature } from '@/api/use-feature'
import { isProblem } from '@/lib/problem'
import { refreshSales } from '../queries'

export type Lines = Schemas['DealLines']
export type Line = Schemas['DealLine']
export type LinePatch = Schemas['DealLineFields']
export type KnownLines = { record: Lines; etag: string | null }

const at = (id: string) => ({ params: { path: { id } } })

/** Under `deal`, so that every change of the deal refreshes it. */
export const linesQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail('deal', id, 'lines'),
    queryFn: ({ signal }) => askRecord(api.GET('/api/crm/deals/{id}/lines', { ...at(id), signal })) as Promise<KnownLines>,
  })

/** Where lines are switched off there is nothing to ask for. */
export const useLines = (id: string) => useQuery({ ...linesQuery(id), enabled: useFeature('deal_lines') })

/** How the lines stand, when the server refused an edit of an older version. */
export const currentLines = (error: unknown): Lines | undefined =>
  isProblem(error) && error.status === 412 ? (error.extra.current as Lines | undefined) : undefined

export const etagOf = ({ version }: Pick<Lines, 'version'>) => `"${version}"`

const addLine = (id: string, body: LinePatch) => askRecord(api.POST('/api/crm/deals/{id}/lines', { ...at(id), body }))
const changeLine = (id: string, lineId: string, body: LinePatch, etag: string | null) =>
  askRecord(api.PATCH('/api/crm/deals/{id}/lines/{lineId}', { params: { path: { id, lineId }, header: ifMatch(etag) }, body }))
async function removeLine(id: string, lineId: string, etag: string | null) {
  await ask(api.DELETE('/api/crm/deals/{id}/lines/{lineId}', { params: { path: { id, lineId }, header: ifMatch(etag) } }))
  return askRecord(api.GET('/api/crm/deals/{id}/lines', at(id)))
}

export type Write =
  /** Nobody's line is overwritten by a new one: it asks for no version. */
  | { kind: 'add'; patch: LinePatch }
  | { kind: 'change'; lineId: string; patch: LinePatch; etag: string | null }
  | { kind: 'remove'; lineId: string; etag: string | null }

const send = (id: string, write: Write) =>
  (write.kind === 'add'
    ? addLine(id, write.patch)
    : write.kind === 'change'
      ? changeLine(id, write.lineId, write.patch, write.etag)
      : removeLine(id, write.lineId, write.etag)) as Promise<KnownLines>

/** One write of one line; the answer is how all of them stand. The amount of the deal moves with it, on the board too. */
export function useWriteLine(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (write: Write) => send(id, write),
    onSuccess: (known) => client.setQueryData<KnownLines>(linesQuery(id).queryKey, known),
    onSettled: () => refreshSales(client),
  })
}
