import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Range } from './range'
import type { PartKind, Tab } from './search'
import type { Funnel, Managers, Outcomes, Revenue, School, StageTimes } from './types'

/** What the page is about: days, and whose deals. */
export type Asked = Range & { pipelineId: string | undefined; ownerId: string | undefined }

/** Figures move slowly: what was counted a moment ago is shown while it is counted anew. */
function useFigures<T>(kind: string, query: object, load: (signal: AbortSignal) => Promise<unknown>) {
  return useQuery({
    queryKey: key.list('analytics', { kind, ...query }),
    // The document says that an answer may also be a table; without `format` it never is.
    queryFn: ({ signal }) => load(signal) as Promise<T>,
    placeholderData: keepPreviousData,
  })
}

export const useFunnel = (query: Asked) =>
  useFigures<Funnel>('funnel', query, (signal) => ask(api.GET('/api/analytics/funnel', { params: { query }, signal })))

export const useStageTimes = (query: Asked) =>
  useFigures<StageTimes>('times', query, (signal) => ask(api.GET('/api/analytics/time-in-stage', { params: { query }, signal })))

export const useOutcomes = (query: Asked) =>
  useFigures<Outcomes>('outcomes', query, (signal) => ask(api.GET('/api/analytics/outcomes', { params: { query }, signal })))

export const useRevenue = (query: Asked) =>
  useFigures<Revenue>('revenue', query, (signal) => ask(api.GET('/api/analytics/revenue', { params: { query }, signal })))

export const useManagers = (query: Asked) =>
  useFigures<Managers>('managers', query, (signal) => ask(api.GET('/api/analytics/managers', { params: { query }, signal })))

export const useSchool = (range: Range, by: PartKind) => {
  const query = { from: range.from, to: range.to, by }
  return useFigures<School>('school', query, (signal) => ask(api.GET('/api/analytics/school', { params: { query }, signal })))
}

/** The figures of a tab as a table. */
export function loadTable(tab: Tab, query: Asked): Promise<Blob> {
  const asked = { params: { query: { ...query, format: 'csv' as const } }, parseAs: 'blob' as const }
  switch (tab) {
    case 'sales':
      return ask(api.GET('/api/analytics/funnel', asked))
    case 'revenue':
      return ask(api.GET('/api/analytics/revenue', asked))
    case 'managers':
      return ask(api.GET('/api/analytics/managers', asked))
    case 'school':
      return ask(api.GET('/api/analytics/school', { params: { query: { from: query.from, to: query.to, format: 'csv' } }, parseAs: 'blob' }))
  }
}
