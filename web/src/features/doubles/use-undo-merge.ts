import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { useFields } from '@/features/fields'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { type Kind, TEXTS } from './kind'
import { refresh } from './queries'

/** Takes a merge back, and names what stayed because somebody has changed it since. */
export function useUndoMerge(kind: Kind) {
  const { t } = useTranslation(['doubles', TEXTS[kind]])
  const client = useQueryClient()
  const own = useFields(kind)
  const named = (field: string) =>
    own.find(({ key }) => field === `custom.${key}`)?.name ??
    t(`${TEXTS[kind]}:field.${field}`, { defaultValue: field.replace('custom.', '') }).toLocaleLowerCase()
  return useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/crm/merges/{id}/undo', { params: { path: { id } } })),
    onSuccess: ({ kept }) => {
      const fields = kept.map(named)
      toast(t('undo.done'), { description: fields.length > 0 ? t('undo.kept', { fields: fields.join(', ') }) : undefined })
    },
    onError: (error) => {
      const { title, sentence } = describeError(error, t)
      toast(title ?? sentence, { tone: 'bad', description: title && title !== sentence ? sentence : undefined })
    },
    onSettled: () => refresh(client),
  })
}
