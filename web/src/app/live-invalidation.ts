import type { QueryClient } from '@tanstack/react-query'
import { type LiveEvent, onLive } from '@/api/live'

/** Queries of other kinds that show part of a record: a student's name in its groups and on the dashboard. */
const ALSO: Record<string, string[]> = {
  student: ['group', 'dashboard', 'contact'],
  group: ['student', 'dashboard'],
  room: ['lesson'],
  lesson: ['dashboard', 'student', 'group', 'analytics'],
  payment: ['dashboard', 'student', 'timeline', 'analytics'],
  teacher: ['group', 'dashboard'],
  deal: ['pipeline', 'contact', 'company', 'task', 'timeline', 'dashboard', 'analytics'],
  product: ['deal'],
  stage: ['pipeline', 'deal', 'timeline'],
  contact: ['deal', 'company', 'student', 'task', 'timeline', 'duplicate', 'merge', 'dashboard'],
  company: ['deal', 'contact', 'task', 'timeline', 'duplicate', 'merge'],
  task: ['timeline', 'dashboard', 'analytics'],
  communication: ['timeline', 'analytics'],
  field: ['deal', 'contact', 'company', 'pipeline'],
  tag: ['deal', 'contact', 'company', 'pipeline'],
  team: ['invitation', 'me'],
  organization: ['me'],
  feature: ['me', 'view'],
  // How many are open is part of a connection.
  conflict: ['connection'],
  // A learning platform is a connection, too; whose account is whose is counted there.
  connection: ['platform'],
  lms_person: ['platform', 'learning'],
}

/** A first event is told at once; after it at most this often: a running migration sends several a second. */
const EVERY = 100

/** Turns live events into invalidated queries; what is on the screen is fetched anew. */
export function startInvalidation(client: QueryClient) {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    if (waiting.size === 0) return
    const entities = [...waiting]
    waiting.clear()
    for (const entity of entities) {
      // A running fetch is left to finish, or steady events would keep it from ever answering. It may have read before the change, so its kind is due again.
      if (client.isFetching({ queryKey: [entity] }) > 0) waiting.add(entity)
      void client.invalidateQueries({ queryKey: [entity] }, { cancelRefetch: false })
    }
    timer = setTimeout(flush, EVERY)
  }

  const onEvent = ({ event, data }: LiveEvent) => {
    // A finished or undone migration touches every list of the school.
    if (event === 'migration.finished') return void client.invalidateQueries()
    for (const entity of [data.kind, ...(ALSO[data.kind] ?? [])]) waiting.add(entity)
    if (event === 'lms.changed') waiting.add('learning')
    if (timer === undefined) flush()
  }

  const stop = onLive(onEvent, () => void client.invalidateQueries())
  return () => {
    clearTimeout(timer)
    stop()
  }
}
