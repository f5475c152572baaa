import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { toast } from '@/ui/toast'
import { connectionQuery, useChangeConnection } from './queries'
import type { Connection, ConnectionPatch } from './types'

/** One change of a connection, said and undoable. */
export function useConnectionEdit(connection: Connection) {
  const { t } = useTranslation('integrations')
  const client = useQueryClient()
  const change = useChangeConnection()
  const fail = (error: unknown) => {
    const current = isProblem(error, 'changed_meanwhile') ? (error.extra.current as Connection | undefined) : undefined
    if (current) client.setQueryData(connectionQuery(current.id).queryKey, current)
    toast(current ? t('edit.meanwhile') : describeError(error, t).sentence, { tone: 'bad' })
  }
  const save = (patch: ConnectionPatch, said: string, back: ConnectionPatch) =>
    change.mutate(
      { before: connection, patch },
      {
        onSuccess: (after) =>
          toast(said, {
            undo: () => {
              const latest = client.getQueryData(connectionQuery(after.id).queryKey) ?? after
              change.mutate({ before: latest, patch: back }, { onError: fail })
            },
          }),
        onError: fail,
      },
    )
  return { save, busy: change.isPending }
}
