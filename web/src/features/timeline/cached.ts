import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { key } from '@/api/keys'
import type { Page } from '@/api/types'
import { timelineKey } from './queries'
import type { Entry, Of } from './types'

type Feed = InfiniteData<Page<Entry>>

const isFeed = (known: unknown): known is Feed => typeof known === 'object' && known !== null && 'pages' in known

/** Changes every feed that is loaded; `null` takes the entry out. */
export function patchEntry(client: QueryClient, id: string, change: (entry: Entry) => Entry | null) {
  client.setQueriesData<unknown>({ queryKey: key.all('timeline') }, (known: unknown) => {
    if (!isFeed(known)) return known
    const pages = known.pages.map((page) =>
      page.items.some((entry) => entry.id === id)
        ? { ...page, items: page.items.flatMap((entry) => (entry.id === id ? (change(entry) ?? []) : [entry])) }
        : page,
    )
    return { ...known, pages }
  })
}

/** Puts an entry into its place in the feed of a record. */
export function addEntry(client: QueryClient, of: Of, entry: Entry) {
  client.setQueryData<Feed>(timelineKey(of), (known) => {
    const [first, ...rest] = known?.pages ?? []
    if (!known || !first) return known
    const at = first.items.findIndex((other) => other.at <= entry.at)
    const items = first.items.filter(({ id }) => id !== entry.id).toSpliced(at < 0 ? first.items.length : at, 0, entry)
    return { ...known, pages: [{ ...first, items }, ...rest] }
  })
}

export function refreshFeed(client: QueryClient) {
  for (const entity of ['timeline', 'communication']) void client.invalidateQueries({ queryKey: key.all(entity) })
}

