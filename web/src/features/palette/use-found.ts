import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { key } from '@/api/keys'
import { useMe } from '@/api/me'
import { useDebounced } from '@/lib/debounce'
import { useFormat } from '@/lib/use-format'
import type { CommandGroup } from './commands'
import { SOURCES } from './found'

const holds = (name: string, text: string) => name.toLocaleLowerCase().includes(text.toLocaleLowerCase())

/** One letter would find everybody. */
const LEAST = 2

/**
 * Records whose name holds what is typed, every kind asked at once. The words are part of the key: an answer to
 * words that are no longer there reaches nobody.
 */
export function useFound(typed: string) {
  const { t } = useTranslation('palette')
  const f = useFormat()
  const navigate = useNavigate()
  const { permissions } = useMe()
  const text = typed.trim()
  const q = useDebounced(text, 200)
  const sources = SOURCES.filter(({ needs }) => permissions.includes(needs))
  const isLong = text.length >= LEAST
  const answers = useQueries({
    queries: sources.map(({ kind, find }) => ({
      queryKey: key.list(kind, { palette: q }),
      queryFn: ({ signal }: { signal: AbortSignal }) => find(q, signal, f),
      enabled: isLong && q.length >= LEAST,
      placeholderData: keepPreviousData,
    })),
  })
  if (!isLong) return { groups: [], busy: false, failed: false }
  const groups = sources.flatMap(({ kind, icon, to }, i): CommandGroup[] => {
    const { data = [], isPlaceholderData = false } = answers[i] ?? {}
    // Of what was found for other words only what the new ones still name: Enter must not open somebody else.
    const found = text === q && !isPlaceholderData ? data : data.filter(({ name }) => holds(name, text))
    if (found.length === 0) return []
    const items = found.map(({ id, name, hint }) => ({
      value: `${kind}-${id}`,
      label: name,
      hint,
      icon,
      isFound: true,
      run: () => void navigate({ to, params: { id } }),
    }))
    return [{ value: t(`found.${kind}`), items }]
  })
  const busy = text !== q || answers.some(({ isFetching }) => isFetching)
  return { groups, busy, failed: answers.length > 0 && answers.every(({ isError }) => isError) }
}
