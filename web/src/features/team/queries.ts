import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import type { Role } from '@/api/types'

/** Keys start with the kinds of live events. */
export const membersQuery = queryOptions({
  queryKey: ['team', 'list'],
  queryFn: ({ signal }) => ask(api.GET('/api/team/members', { signal })),
})

export const invitationsQuery = queryOptions({
  queryKey: ['invitation', 'list'],
  queryFn: ({ signal }) => ask(api.GET('/api/team/invitations', { signal })),
})

/** Roles an invitation can carry; an owner is made from a member, by an owner. */
export const INVITABLE = ['admin', 'manager', 'teacher', 'viewer', 'student'] as const satisfies Role[]

export const ROLE_HUE: Record<Role, number> = {
  owner: 272,
  admin: 228,
  manager: 155,
  teacher: 68,
  student: 305,
  viewer: 270,
}
