import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import type { Double } from './kind'
import { refresh } from './queries'

type Verb = 'confirm' | 'separate' | 'reject' | 'back'
const BACK = { confirm: 'separate', separate: 'confirm', reject: 'back', back: 'reject' } as const satisfies Record<Verb, Verb>

function call(verb: Verb, id: string, contactId: string): Promise<unknown> {
  const both = { params: { path: { id, contactId } } }
  switch (verb) {
    case 'confirm':
      return ask(api.POST('/api/crm/contacts/{id}/links', { params: { path: { id } }, body: { contactId } }))
    case 'separate':
      return ask(api.DELETE('/api/crm/contacts/{id}/links/{contactId}', both))
    case 'reject':
      return ask(api.POST('/api/crm/contacts/{id}/links/{contactId}/reject', both))
    case 'back':
      return ask(api.DELETE('/api/crm/contacts/{id}/links/{contactId}/reject', both))
  }
}

/** Decides about one other contact at once, and offers to take it back. */
export function useDecide(id: string) {
  const { t } = useTranslation('doubles')
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: ({ verb, other }: { verb: Verb; other: Double; isBack?: boolean }) => call(verb, id, other.id),
    onSuccess: (_, { verb, other, isBack }) => {
      if (isBack) return
      toast(t(`links.done.${verb}`, { name: other.name }), { undo: () => decide.mutate({ verb: BACK[verb], other, isBack: true }) })
    },
    onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    onSettled: () => refresh(client),
  })
  return decide
}
