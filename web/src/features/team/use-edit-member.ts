import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import type { Member } from '@/api/types'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { membersQuery } from './queries'

type Patch = Partial<Pick<Member, 'role' | 'disabled'>>

/** Shows the change at once and takes it back when the server refuses. `true` when it was saved. */
export function useEditMember({ id }: Member) {
  const { t } = useTranslation('team')
  const client = useQueryClient()
  return async (patch: Patch) => {
    const { queryKey } = membersQuery
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    client.setQueryData(queryKey, (data) =>
      data && { items: data.items.map((member) => (member.id === id ? { ...member, ...patch } : member)) },
    )
    try {
      await api.PATCH('/api/team/members/{id}', { params: { path: { id } }, body: patch })
      return true
    } catch (error) {
      client.setQueryData(queryKey, before)
      toast(describeError(error, t).sentence, { tone: 'bad' })
      return false
    } finally {
      void client.invalidateQueries({ queryKey })
    }
  }
}
