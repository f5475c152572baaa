import type { Subject } from './task-draft'
import type { Task } from './types'

const PAGES = { contact: '/contacts/$id', company: '/companies/$id', deal: '/deals/$id' } as const

export const pageOf = ({ kind }: Subject) => PAGES[kind]

/** What a task is about, the nearest first. */
export function subjectsOf({ deal, contact, company }: Task): Subject[] {
  const all: [Subject['kind'], Task['deal']][] = [
    ['deal', deal],
    ['contact', contact],
    ['company', company],
  ]
  return all.flatMap(([kind, record]) => (record ? [{ kind, ...record }] : []))
}
