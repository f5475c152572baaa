import { useEffect, useRef, useSyncExternalStore } from 'react'
import { type LiveEvent, LiveSocket, type LiveStatus } from './live-socket'
import { refreshSession } from './session'
import { getSession, onSession } from './session-store'

export type { LiveEvent, LiveStatus }

let status: LiveStatus = 'connecting'
const statusListeners = new Set<() => void>()
const eventListeners = new Set<(event: LiveEvent) => void>()
const gapListeners = new Set<() => void>()

function endsSoon() {
  const session = getSession()
  return session !== null && session.expiresAt - Date.now() < 60_000
}

// Events are numbered per organisation: its name is kept beside the number.
const LAST_EVENT = 'lastEvent'

function remembered() {
  const [organization, id] = localStorage.getItem(LAST_EVENT)?.split(' ') ?? []
  return organization === getSession()?.organization.id ? Number(id) || null : null
}

const socket = new LiveSocket({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/ws`,
  token: async (refused) => {
    const session = getSession()
    if (!session) return null
    if ((refused || endsSoon()) && !(await refreshSession())) return null
    return getSession()?.accessToken ?? null
  },
  stale: endsSoon,
  onEvent: (event) => {
    for (const listener of eventListeners) listener(event)
  },
  onStatus: (next) => {
    if (status === next) return
    status = next
    for (const listener of statusListeners) listener()
  },
  onGap: () => {
    for (const listener of gapListeners) listener()
  },
  remembered,
  remember: (id) => localStorage.setItem(LAST_EVENT, `${getSession()?.organization.id} ${id}`),
})

/** Follows the session: connected while somebody is signed in. */
export function startLive() {
  const follow = () => (getSession() ? socket.start() : socket.stop())
  follow()
  const leave = onSession(follow)
  return () => {
    leave()
    socket.stop()
  }
}

export function onLive(listener: (event: LiveEvent) => void, onGap?: () => void) {
  eventListeners.add(listener)
  if (onGap) gapListeners.add(onGap)
  return () => {
    eventListeners.delete(listener)
    if (onGap) gapListeners.delete(onGap)
  }
}

/**
 * Calls back for events of one kind, or of one record. Queries whose key starts with the kind are
 * invalidated anyway; this is for what a query cannot say, such as a flash on the changed row.
 */
export function useLive([kind, id]: readonly [kind: string, id?: string], handler: (event: LiveEvent) => void) {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(
    () =>
      onLive((event) => {
        if (event.data.kind === kind && (id === undefined || event.data.id === id)) latest.current(event)
      }),
    [kind, id],
  )
}

function subscribeStatus(listener: () => void) {
  statusListeners.add(listener)
  return () => {
    statusListeners.delete(listener)
  }
}

export const useLiveStatus = () => useSyncExternalStore(subscribeStatus, () => status)
