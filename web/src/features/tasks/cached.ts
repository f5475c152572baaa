import type { QueryClient } from '@tanstack/react-query'
import { key } from '@/api/keys'
import type { Task } from './types'

type Change = (task: Task) => Task

const inList = (items: Task[], id: string, change: Change): Task[] =>
  items.some((task) => task.id === id) ? items.map((task) => (task.id === id ? change(task) : task)) : items

/** Lists come whole, in pages, or as one record. */
function changed(known: unknown, id: string, change: Change): unknown {
  if (typeof known !== 'object' || known === null) return known
  if ('pages' in known && Array.isArray(known.pages)) return { ...known, pages: known.pages.map((page) => changed(page, id, change)) }
  if ('items' in known && Array.isArray(known.items)) return { ...known, items: inList(known.items as Task[], id, change) }
  if ('record' in known) {
    const record = known.record as Task
    return record.id === id ? { ...known, record: change(record) } : known
  }
  return known
}

/** Changes a task wherever it is shown, before or after the server has been heard. */
export const patchTask = (client: QueryClient, id: string, change: Change) =>
  client.setQueriesData<unknown>({ queryKey: key.all('task') }, (known: unknown) => changed(known, id, change))

/** A task as some list shows it: enough to open it at once. */
export function knownTask(client: QueryClient, id: string): Task | undefined {
  for (const [, known] of client.getQueriesData<unknown>({ queryKey: key.all('task') })) {
    const found = listed(known).find((task) => task.id === id)
    if (found) return found
  }
  return undefined
}

function listed(known: unknown): Task[] {
  if (typeof known !== 'object' || known === null) return []
  if ('pages' in known && Array.isArray(known.pages)) return known.pages.flatMap(listed)
  return 'items' in known && Array.isArray(known.items) ? (known.items as Task[]) : []
}

/** Whatever shows tasks asks anew; what was done stands in timelines, too. */
export function refreshTasks(client: QueryClient) {
  for (const entity of ['task', 'timeline']) void client.invalidateQueries({ queryKey: key.all(entity) })
}
