import type { Rollout } from './types'

/** How many members a share and the first ones would reach; the server counts the same way. */
export function reachOf({ places }: Pick<Rollout, 'places'>, percent: number, firstMemberIds: readonly string[]) {
  const first = new Set(firstMemberIds)
  return places.filter(({ memberId, place }) => place < percent || first.has(memberId)).length
}
