import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import type { Tone } from '@/ui/tone'
import type { Connection } from './types'

/** Behind by more than this is worth a look. */
const LATE = 120

export const isLate = ({ lagSeconds }: Connection) => lagSeconds > LATE

/** First load of any kind still under way. */
export const isLoading = ({ entities }: Connection) => Object.values(entities).some(({ phase }) => phase === 'initial')

/** Something moves that no event may tell of: a load, or a comparison. */
export const isBusy = (connection: Connection) => connection.status === 'active' && (isLoading(connection) || !!connection.drift?.wanted)

/** Share of the first load in per cent; `null` while the totals are not known. */
export function loadedPercent({ entities }: Connection): number | null {
  const all = Object.values(entities)
  if (all.some(({ phase, total }) => phase === 'initial' && !total)) return null
  const total = all.reduce((sum, one) => sum + (one.total ?? one.done), 0)
  const done = all.reduce((sum, one) => sum + (one.phase === 'following' ? (one.total ?? one.done) : Math.min(one.done, one.total ?? 0)), 0)
  return total === 0 ? 100 : (done / total) * 100
}

export function toneOf(connection: Connection): Tone {
  if (connection.status === 'reconnect_needed' || connection.status === 'limited') return 'warn'
  if (connection.status === 'paused') return 'off'
  if (isLoading(connection)) return 'live'
  return isLate(connection) ? 'warn' : 'good'
}

/** «синхронизировано», «загружаем», «пауза», «нужен вход»: the state in a word or two. */
export function stateText(connection: Connection, t: TFunction): string {
  if (connection.status !== 'active') return t(`integrations:status.${connection.status}`)
  if (isLoading(connection)) return t('integrations:status.loading')
  return t(isLate(connection) ? 'integrations:status.late' : 'integrations:status.active')
}

/** What stands beside the name in a list: the age of the news, or what keeps them away. */
export function briefState(connection: Connection, t: TFunction, f: Pick<ReturnType<typeof useFormat>, 'duration'>): string {
  if (connection.status !== 'active') return t(`integrations:brief.${connection.status}`)
  const percent = isLoading(connection) ? loadedPercent(connection) : null
  if (percent !== null) return `${Math.floor(percent)} %`
  return isLoading(connection) ? t('integrations:brief.loading') : f.duration(connection.lagSeconds)
}
