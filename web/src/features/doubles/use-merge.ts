import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { toast } from '@/ui/toast'
import type { Kind } from './kind'
import type { Mergeable } from './mergeable'
import { refresh } from './queries'
import type { Asked } from './use-asked'
import { useUndoMerge } from './use-undo-merge'

/** What is not chosen goes by the rules. */
export type Choices = { [F in Asked['name']]?: string | undefined }

export function bodyOf(records: readonly Mergeable[], primaryId: string, fields: Choices) {
  const duplicateIds = records.map(({ id }) => id).filter((id) => id !== primaryId)
  const versions = Object.fromEntries(records.map(({ id, version }) => [id, version]))
  return { primaryId, duplicateIds, fields: fields as Record<string, string>, versions }
}
type Body = ReturnType<typeof bodyOf>

/** What a merge would move. Under a name of its own, like the records: the event of the merge comes before its answer, and there is then nothing to count. */
export const useMergePreview = (kind: Kind, body: Body) =>
  useQuery({
    queryKey: key.list('merging', { kind, primary: body.primaryId, duplicates: body.duplicateIds, versions: body.versions }),
    queryFn: ({ signal }) =>
      kind === 'contact'
        ? ask(api.POST('/api/crm/contacts/merge/preview', { body: { ...body, versions: {} }, signal }))
        : ask(api.POST('/api/crm/companies/merge/preview', { body: { ...body, versions: {} }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })

/** Merges, says so, and offers to take it back. */
export function useMerge(kind: Kind) {
  const { t } = useTranslation('doubles')
  const client = useQueryClient()
  const undo = useUndoMerge(kind)
  return useMutation({
    mutationFn: (body: Body) =>
      kind === 'contact' ? ask(api.POST('/api/crm/contacts/merge', { body })) : ask(api.POST('/api/crm/companies/merge', { body })),
    onSuccess: ({ id, primary }) => toast(t('merge.done', { name: primary.name }), { undo: () => undo.mutate(id) }),
    onSettled: () => refresh(client),
  })
}
