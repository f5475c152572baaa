import type { Narrow, Schemas } from '@/api/types'

export type SignIn = 'token' | 'oauth' | 'password'
export type Status = 'ok' | 'degraded' | 'error' | 'paused'
export const PARTS = ['site', 'people', 'courses', 'outline', 'roster', 'groups', 'progress', 'grades', 'events'] as const
export type Part = (typeof PARTS)[number]
export type Count = 'students' | 'teachers' | 'people' | 'linked' | 'courses' | 'lessons' | 'enrolments' | 'completions'

/** A learning platform that can be connected, and how. */
export type Vendor = Narrow<Schemas['LmsVendor'], { signIn: SignIn[] }>

/** One call that reading needs. */
export type Ability = Narrow<Schemas['LmsAbility'], { part: Part; state: 'works' | 'not_enabled' | 'denied' | 'untried' }>

/** A part of a site, or of one of its courses, that could not be read. */
export type Trouble = Narrow<Schemas['LmsTrouble'], { part: Part }>

/** A site of a learning platform that is read. */
export type Platform = Narrow<
  Schemas['LmsConnection'],
  { status: Status; counts: Partial<Record<Count, number>>; troubles: Trouble[]; abilities: Ability[] }
>

export type PlatformChange = { autoSync?: boolean; intervalSeconds?: number; concurrency?: number }
export type ConfigureRequest = Schemas['ConfigureRequest']
export type ConfigureAnswer = Schemas['ConfigureAnswer']
export type PlatformTest = Narrow<Schemas['LmsTest'], { abilities: Ability[] }>

export type Why = 'no_email' | 'unknown_email' | 'shared_email' | 'kept_apart' | 'not_linked_yet'

/** A student of the site who is nobody here. */
export type Stranger = Narrow<Schemas['LmsDrift']['people']['items'][number], { why: Why }>
export type Drift = Narrow<Schemas['LmsDrift'], { people: { items: Stranger[]; nextCursor?: string | null } }>
export type Suggestion = Schemas['Items_LmsSuggestion']['items'][number]

type RunCounts = Partial<Record<'courses' | 'people' | 'enrolments' | 'progress' | 'written' | 'linked' | 'requests', number>> & {
  byCall?: Record<string, number>
}
export type PlatformRun = Narrow<Schemas['ConnectionRun'], { counts: RunCounts }>
export type FailedCall = Schemas['ConnectionCall']
