import { useQueryClient } from '@tanstack/react-query'
import { useCan } from '@/api/me'
import { mappingQuery, type Strategy, useChangeFields } from '@/features/integrations'
import type { Side } from './decide'
import type { Conflict } from './types'

/** A field's own strategy, set from a choice made in a conflict. */
export function useRule(connectionId: string) {
  const may = useCan('sync:manage')
  const client = useQueryClient()
  const change = useChangeFields(connectionId)
  /** Resolves to what takes it back; to nothing where there is no such field or no right to change it. */
  const set = async (conflict: Conflict, side: Side): Promise<(() => void) | undefined> => {
    if (!may) return undefined
    const { items } = await client.ensureQueryData(mappingQuery(connectionId))
    const field = items.find(({ kind, local }) => kind === conflict.kind && local === conflict.field)
    if (!field) return undefined
    const { kind, remote, local, direction, transform, strategy: before } = field
    const put = (strategy: Strategy | null) => change.mutateAsync([{ kind, remote, local: local ?? null, direction, transform, strategy }])
    await put(side)
    return () => void put(before ?? null)
  }
  return { may, set, busy: change.isPending }
}
