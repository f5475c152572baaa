import type { Schemas } from '@/api/types'

/** What can have doubles. */
export type Kind = Schemas['DoubleKind']
export const KINDS: Kind[] = ['contact', 'company']

export const LISTS = { contact: '/contacts', company: '/companies' } as const
export const CARDS = { contact: '/contacts/$id', company: '/companies/$id' } as const
export const DOUBLES = { contact: '/contacts/duplicates', company: '/companies/duplicates' } as const
/** Both files hold the same keys where both kinds need a word. */
export const TEXTS = { contact: 'contacts', company: 'companies' } as const

export type Double = Schemas['Double']
export type Group = Schemas['DuplicateGroup']
export type Like = Schemas['Like']
export type Point = Schemas['SharedPoint']
export type Merge = Schemas['Merge']
export type Links = Schemas['ContactLinks']
