import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lossReasonsQuery, pipelinesQuery } from '@/features/deals'
import { useMe } from '@/api/me'
import { membersQuery } from './queries'

/** What the records behind the ids of an entry are called now. Nothing is asked where an entry has none. */
export function useNames(fields: string[]): (id: string) => string | undefined {
  const { permissions } = useMe()
  const mayRead = permissions.includes('crm:read')
  const has = (...names: string[]) => fields.some((field) => names.includes(field))
  const pipelines = useQuery({ ...pipelinesQuery, enabled: mayRead && has('stageId', 'pipelineId', 'stageOrder') })
  const reasons = useQuery({ ...lossReasonsQuery, enabled: mayRead && has('lossReasonId') })
  const members = useQuery({ ...membersQuery, enabled: has('ownerId', 'assigneeId', 'firstMemberIds') })
  return useMemo(() => {
    const lines = pipelines.data?.items ?? []
    const all = [...lines, ...lines.flatMap(({ stages }) => stages), ...(reasons.data?.items ?? []), ...(members.data?.items ?? [])]
    const names = new Map(all.map(({ id, name }) => [id, name]))
    return (id) => names.get(id)
  }, [pipelines.data, reasons.data, members.data])
}
