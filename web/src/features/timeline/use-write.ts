import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useMe } from '@/api/me'
import type { Links } from '@/features/tasks'
import { addEntry, patchEntry, refreshFeed } from './cached'
import { entryOf } from './queries'
import type { CommunicationFields, Entry, Of } from './types'

let written = 0

/** Writes something down on a record; it stands in the feed before the server has answered. */
export function useWrite(of: Of, links: Links | undefined) {
  const client = useQueryClient()
  const { user } = useMe()
  return useMutation({
    mutationFn: (fields: CommunicationFields) => ask(api.POST('/api/crm/communications', { body: { ...fields, ...links, ...of } })),
    onMutate: async (fields) => {
      await client.cancelQueries({ queryKey: key.all('timeline') })
      written += 1
      const id = `new-${written}`
      addEntry(client, of, draftEntry(id, fields, { id: user.id, name: user.name }))
      return { id }
    },
    onSuccess: (communication, _, { id }) => {
      patchEntry(client, id, () => null)
      addEntry(client, of, entryOf(communication))
    },
    onError: (_error, _fields, context) => context && patchEntry(client, context.id, () => null),
    onSettled: () => refreshFeed(client),
  })
}

/** Version 0: it cannot be edited until it is stored. */
const draftEntry = (id: string, { kind, direction, at, body, subject, durationSeconds }: CommunicationFields, actor: { id: string; name: string }): Entry => ({
  id,
  kind: kind ?? 'note',
  at: at ?? new Date().toISOString(),
  direction: direction ?? null,
  title: subject ?? null,
  body: body ?? null,
  actor,
  deal: null,
  fromStage: null,
  toStage: null,
  durationSeconds: durationSeconds ?? null,
  amountMinor: null,
  currency: null,
  isPinned: false,
  version: 0,
})
