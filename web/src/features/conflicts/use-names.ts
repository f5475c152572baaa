import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useCan } from '@/api/me'
import { useOwners } from '@/api/owners'
import { lossReasonsQuery, pipelinesQuery } from '@/features/deals'
import type { Conflict } from './types'
import { recordsIn } from './value-text'

const HOUR = 3_600_000

async function nameOf(kind: string, id: string, signal: AbortSignal): Promise<string | undefined> {
  const at = { params: { path: { id } }, signal }
  if (kind === 'companies') return (await ask(api.GET('/api/crm/companies/{id}', at))).name
  if (kind === 'contacts') return (await ask(api.GET('/api/crm/contacts/{id}', at))).name
  return kind === 'deals' ? (await ask(api.GET('/api/crm/deals/{id}', at))).title : undefined
}

/** What the people, stages, reasons, tags and records behind the ids of some conflicts are called. Nothing is asked where they have none. */
export function useNames(conflicts: Conflict[]): (id: string) => string | undefined {
  const mayRead = useCan('crm:read')
  const has = (...fields: string[]) => conflicts.some(({ field }) => fields.includes(field))
  const owners = useOwners(has('ownerId', 'assigneeId', 'authorId'))
  const pipelines = useQuery({ ...pipelinesQuery, enabled: mayRead && has('stageId', 'pipelineId') })
  const reasons = useQuery({ ...lossReasonsQuery, enabled: mayRead && has('lossReasonId') })
  const tags = useQuery({
    queryKey: key.list('tag'),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/tags', { signal })),
    enabled: mayRead && has('tagIds'),
  })
  const wanted = new Map(conflicts.flatMap(({ field, base, ours, theirs }) => recordsIn(field, [base, ours, theirs])).map((one) => [one.id, one]))
  const records = useQueries({
    queries: [...wanted.values()].map(({ kind, id }) => ({
      queryKey: [...key.detail(kind === 'companies' ? 'company' : kind.replace(/s$/, ''), id), 'name'],
      queryFn: async ({ signal }: { signal: AbortSignal }) => ({ id, name: (await nameOf(kind, id, signal)) ?? '' }),
      enabled: mayRead,
      staleTime: HOUR,
      retry: false,
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return useMemo(() => {
    const lines = pipelines.data?.items ?? []
    const several = lines.length > 1
    const stages = lines.flatMap((line) => line.stages.map(({ id, name }) => ({ id, name: several ? `${line.name} · ${name}` : name })))
    const all = [...(owners.data ?? []), ...lines, ...stages, ...(reasons.data?.items ?? []), ...(tags.data?.items ?? []), ...records]
    const names = new Map(all.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) || undefined
  }, [owners.data, pipelines.data, reasons.data, tags.data, records])
}
