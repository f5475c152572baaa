import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import type { Tone } from '@/ui/tone'
import { type Ability, PARTS, type Platform, type Trouble } from './types'

export const isRunning = ({ run }: Pick<Platform, 'run'>) => !!run

/** What keeps the whole site from being read. */
export const siteTrouble = ({ troubles }: Pick<Platform, 'troubles'>) => troubles.find(({ course, part }) => !course && part === 'site')

export const isMissing = ({ state }: Ability) => state === 'denied' || state === 'not_enabled'

/** What does not work before what does; each in the order of reading. */
export const inOrder = (abilities: Ability[]) => {
  const rank = (one: Ability) => (isMissing(one) ? 0 : PARTS.length) + PARTS.indexOf(one.part)
  return [...abilities].sort((a, b) => rank(a) - rank(b))
}

/** The rights that are asked for by what does not work, as the platform names them. */
export const missingRights = (abilities: Ability[]) => [...new Set(abilities.filter(isMissing).flatMap(({ permissions }) => permissions))]

export function toneOf(platform: Platform): Tone {
  if (platform.reconnectNeeded || platform.status === 'error') return 'warn'
  if (isRunning(platform)) return 'live'
  if (platform.status === 'paused') return 'off'
  return platform.status === 'degraded' || platform.stale ? 'warn' : 'good'
}

/** «Читается», «Читается не всё», «Не читается», «Остановлено». */
export const stateText = ({ status, reconnectNeeded }: Platform, t: TFunction) => t(`platforms:status.${reconnectNeeded ? 'error' : status}`)

/** What needs a person most. */
export type Need = 'reconnect' | 'silent' | 'late' | 'rights'

export function needOf(platform: Platform): Need | undefined {
  if (platform.reconnectNeeded) return 'reconnect'
  if (siteTrouble(platform)) return 'silent'
  // What is not read by itself grows old by somebody's will, and the first reading has nothing to be older than.
  if (platform.stale && platform.status !== 'paused' && platform.lastSyncAt) return 'late'
  return platform.abilities.some(isMissing) ? 'rights' : undefined
}

/** Troubles of the site itself, part by part, and those of courses, course by course. */
export function byPlace(troubles: Trouble[]): { site: Trouble[]; courses: [name: string, troubles: Trouble[]][] } {
  const courses = new Map<string, { name: string; troubles: Trouble[] }>()
  for (const trouble of troubles) {
    if (!trouble.course) continue
    const key = trouble.course.id ?? trouble.course.name
    const known = courses.get(key) ?? { name: trouble.course.name, troubles: [] }
    known.troubles.push(trouble)
    courses.set(key, known)
  }
  return { site: troubles.filter(({ course }) => !course), courses: [...courses.values()].map((one) => [one.name, one.troubles]) }
}

/** The time alone while it is still the same day, else the day with it. */
export const moment = (at: string, now: number, f: Pick<ReturnType<typeof useFormat>, 'day' | 'time' | 'dateTime'>) =>
  f.day(at) === f.day(now) ? f.time(at) : f.dateTime(at)
