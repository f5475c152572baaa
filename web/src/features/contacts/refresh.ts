import type { QueryClient } from '@tanstack/react-query'
import { key } from '@/api/keys'
import type { Kind } from './record'

/** A name or a company stands in deals and in the cards of the other kind too. */
const ALSO: { [K in Kind]: string[] } = { contact: ['deal', 'pipeline', 'company'], company: ['deal', 'pipeline', 'contact'] }

export function refresh(client: QueryClient, kind: Kind) {
  for (const entity of [kind, ...ALSO[kind]]) void client.invalidateQueries({ queryKey: key.all(entity) })
}

/** The card of what is gone would only learn that it is gone. */
export function refreshWithout(client: QueryClient, kind: Kind, gone: string) {
  const [entity, part, id] = key.detail(kind, gone)
  for (const other of [kind, ...ALSO[kind]]) {
    void client.invalidateQueries({
      queryKey: key.all(other),
      predicate: ({ queryKey }) => !(queryKey[0] === entity && queryKey[1] === part && queryKey[2] === id),
    })
  }
}
