import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { toast } from '@/ui/toast'
import { patchEntry, refreshFeed } from './cached'
import { entryOf } from './queries'
import type { Communication, CommunicationFields, Entry } from './types'

type Write = { entry: Entry; fields: CommunicationFields; shown: Partial<Entry>; etag: string | null }

/** What is done with something that was written down. */
export function useEntryActions() {
  const { t } = useTranslation('timeline')
  const client = useQueryClient()
  const complain = (error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' })
  const at = (id: string) => ({ path: { id } })
  const hold = () => client.cancelQueries({ queryKey: key.all('timeline') })

  const write = useMutation({
    mutationFn: ({ entry: { id }, fields, etag }: Write) =>
      ask(api.PATCH('/api/crm/communications/{id}', { params: { ...at(id), header: ifMatch(etag) }, body: fields })),
    onMutate: async ({ entry, shown }) => {
      await hold()
      patchEntry(client, entry.id, (known) => ({ ...known, ...shown }))
    },
    onSuccess: (communication) => patchEntry(client, communication.id, () => entryOf(communication)),
    onError: (_, { entry }) => patchEntry(client, entry.id, () => entry),
    onSettled: () => refreshFeed(client),
  })
  const remove = useMutation({
    mutationFn: ({ id }: Entry) => ask(api.DELETE('/api/crm/communications/{id}', { params: at(id) })),
    onMutate: async ({ id }) => {
      await hold()
      patchEntry(client, id, () => null)
    },
    onSuccess: (_, { id, kind }) => {
      toast(t(`deleted.${kind}`), { undo: () => restore.mutate(id) })
    },
    onError: complain,
    onSettled: () => refreshFeed(client),
  })
  const restore = useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/crm/communications/{id}/restore', { params: at(id) })),
    onError: complain,
    onSettled: () => refreshFeed(client),
  })

  return {
    pin: (entry: Entry) => {
      const isPinned = !entry.isPinned
      write.mutate({ entry, fields: { isPinned }, shown: { isPinned }, etag: null }, { onError: complain })
    },
    remove: (entry: Entry) => remove.mutate(entry),
    /** `true` once it is stored, else why not. `seen` is the version that was edited. */
    rewrite: async (entry: Entry, body: string, seen: number): Promise<true | string> => {
      try {
        await write.mutateAsync({ entry, fields: { body }, shown: { body }, etag: `"${seen}"` })
        return true
      } catch (error) {
        const theirs = isProblem(error) && error.status === 412 ? (error.extra.current as Communication | undefined) : undefined
        if (theirs) {
          patchEntry(client, entry.id, () => entryOf(theirs))
          return t('edit.overtaken', { text: theirs.body })
        }
        return (isProblem(error) && error.errors[0]?.detail) || describeError(error, t).sentence
      }
    },
  }
}

export type EntryActions = ReturnType<typeof useEntryActions>
