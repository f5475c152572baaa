import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { key } from '@/api/keys'
import { useMe } from '@/api/me'
import { useDebounced } from '@/lib/debounce'
import type { CommandGroup } from './commands'
import { find, type Found, ICONS, KINDS } from './found'

const holds = (name: string, text: string) => name.toLocaleLowerCase().includes(text.toLocaleLowerCase())

/** One letter would find everybody. */
const LEAST = 2

/**
 * Records that what is typed means, every kind at once. The words are part of the key: an answer to
 * words that are no longer there reaches nobody.
 */
export function useFound(typed: string) {
  const { t } = useTranslation('palette')
  const open = useOpen()
  const { permissions } = useMe()
  const text = typed.trim()
  const q = useDebounced(text, 200)
  const isLong = text.length >= LEAST
  const may = permissions.includes('crm:read') || permissions.includes('school:read')
  const answer = useQuery({
    queryKey: key.list('search', { q }),
    queryFn: ({ signal }) => find(q, permissions, signal),
    enabled: may && isLong && q.length >= LEAST,
    placeholderData: keepPreviousData,
  })
  if (!isLong || !may) return { groups: [], busy: false, failed: false }
  const { data = [], isPlaceholderData } = answer
  // Of what was found for other words only what the new ones still name: Enter must not open somebody else.
  const found = text === q && !isPlaceholderData ? data : data.filter(({ name }) => holds(name, text))
  const groups = KINDS.flatMap((kind): CommandGroup[] => {
    const items = found
      .filter((one) => one.kind === kind)
      .map((one) => ({
        value: `${kind}-${one.id}`,
        label: one.name,
        marked: one.marked,
        hint: one.hint,
        icon: ICONS[kind],
        isFound: true,
        run: () => open(one),
      }))
    return items.length > 0 ? [{ value: t(`found.${kind}`), items }] : []
  })
  return { groups, busy: text !== q || answer.isFetching, failed: answer.isError }
}

const CARDS = { student: '/students/$id', contact: '/contacts/$id', company: '/companies/$id', deal: '/deals/$id' } as const

function useOpen() {
  const navigate = useNavigate()
  return ({ kind, id, name }: Found) => {
    // A product has no page of its own: its line in the list is where it is edited.
    if (kind === 'product') void navigate({ to: '/products', search: { q: name, view: 'all' } })
    else void navigate({ to: CARDS[kind], params: { id } })
  }
}
