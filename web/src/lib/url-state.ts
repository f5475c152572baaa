import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type * as z from 'zod/mini'

type Schema = z.ZodMiniType<Record<string, unknown>>

/**
 * State that lives in the address (filters, sort, search, selected record).
 * Every field of the schema needs `z.catch`, so that a bad link still opens the page.
 * `set({ field: undefined })` removes a field. History gets a new entry only with `push`.
 */
export function useUrlState<S extends Schema>(schema: S) {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const state = useMemo(() => schema.parse(raw) as z.infer<S>, [schema, raw])

  const set = useCallback(
    (patch: Partial<z.infer<S>>, { push = false }: { push?: boolean } = {}) => {
      void navigate({
        to: '.',
        replace: !push,
        resetScroll: false,
        search: (previous: Record<string, unknown>) => clean({ ...previous, ...patch }),
      } as never)
    },
    [navigate],
  )
  return [state, set] as const
}

function clean(search: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}
