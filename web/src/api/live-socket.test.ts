// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LiveEvent, LiveSocket, type LiveStatus } from './live-socket'

class FakeSocket {
  static OPEN = 1
  static all: FakeSocket[] = []
  static get last() {
    return FakeSocket.all.at(-1)!
  }
  readyState = 1
  sent: Record<string, unknown>[] = []
  onopen?: () => void
  onmessage?: (message: { data: string }) => void
  onclose?: () => void
  constructor() {
    FakeSocket.all.push(this)
  }
  send(text: string) {
    this.sent.push(JSON.parse(text))
  }
  close() {
    this.readyState = 3
    this.onclose?.()
  }
  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
  /** The whole greeting, as the server does it. */
  accept(lastEventId: number) {
    this.onopen?.()
    this.say({ type: 'ready', lastEventId })
    this.say({ type: 'subscribed', room: 'org' })
  }
}

const event = (id: number): LiveEvent & { type: 'event' } => ({
  type: 'event',
  id,
  room: 'org',
  event: 'student.updated',
  data: { kind: 'student', id: 's1', version: id },
})

let statuses: LiveStatus[]
let events: LiveEvent[]
let refused: boolean[]
let gaps: number
let kept: number | null
let stale: boolean
let live: LiveSocket

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  FakeSocket.all = []
  statuses = []
  events = []
  refused = []
  gaps = 0
  kept = 7
  stale = false
  live = new LiveSocket({
    url: () => 'ws://test/api/ws',
    token: async (wasRefused) => {
      refused.push(wasRefused)
      return 'token-1'
    },
    stale: () => stale,
    onEvent: (received) => events.push(received),
    onStatus: (status) => statuses.push(status),
    onGap: () => {
      gaps += 1
    },
    remembered: () => kept,
    remember: (id) => {
      kept = id
    },
  })
})
afterEach(() => {
  live.stop()
  vi.useRealTimers()
})

const start = async (lastEventId = 7) => {
  live.start()
  await vi.advanceTimersByTimeAsync(0)
  FakeSocket.last.accept(lastEventId)
}
/** The longest pause before attempt `n`. */
const pause = (n: number) => vi.advanceTimersByTimeAsync(500 * 2 ** n)

test('signs in with the first message and follows the organisation', async () => {
  await start(7)
  expect(FakeSocket.last.sent).toEqual([
    { type: 'auth', token: 'token-1' },
    { type: 'subscribe', room: 'org', lastEventId: 7 },
  ])
  expect(statuses).toEqual(['connecting', 'online'])
})

test('goes on from the last event this device was told, so that nothing falls between loading and subscribing', async () => {
  await start(12)
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'subscribe', room: 'org', lastEventId: 7 })
  expect(gaps).toBe(0)
  FakeSocket.last.say(event(8))
  expect(kept).toBe(8)
})

test('the first time on a device, what was loaded before the subscription is asked for anew', async () => {
  kept = null
  await start(12)
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'subscribe', room: 'org', lastEventId: 12 })
  expect(gaps).toBe(1)
  expect(kept).toBe(12)
})

test('a cut connection comes back and resumes after the last event, once each', async () => {
  await start(7)
  FakeSocket.last.say(event(8))
  FakeSocket.last.say(event(9))
  FakeSocket.last.close()
  await pause(1)
  expect(FakeSocket.all).toHaveLength(2)
  FakeSocket.last.accept(12)
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'subscribe', room: 'org', lastEventId: 9 })
  FakeSocket.last.say(event(9))
  FakeSocket.last.say(event(10))
  expect(events.map(({ id }) => id)).toEqual([8, 9, 10])
  expect(statuses.at(-1)).toBe('online')
})

test('waits longer after each failure and says that there is no network', async () => {
  await start()
  FakeSocket.last.close()
  for (const n of [1, 2, 3]) {
    await pause(n)
    FakeSocket.last.close()
  }
  expect(FakeSocket.all).toHaveLength(4)
  expect(statuses.at(-1)).toBe('offline')
  await vi.advanceTimersByTimeAsync(1000)
  expect(FakeSocket.all).toHaveLength(4)
})

test('silence counts as a lost connection, an answer to a ping does not', async () => {
  await start()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'ping' })
  FakeSocket.last.say({ type: 'pong' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(FakeSocket.all).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(FakeSocket.all.length).toBeGreaterThan(1)
})

test('answers the server’s ping', async () => {
  await start()
  FakeSocket.last.say({ type: 'ping' })
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'pong' })
})

test('a refused token is renewed before the next attempt', async () => {
  await start()
  FakeSocket.last.say({ type: 'error', code: 'token_expired' })
  await pause(1)
  expect(refused).toEqual([false, true])
})

test('a token about to end is renewed on the same connection', async () => {
  await start()
  stale = true
  await vi.advanceTimersByTimeAsync(10_000)
  stale = false
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'auth', token: 'token-1' })
  const sent = FakeSocket.last.sent.length
  FakeSocket.last.say({ type: 'ready', lastEventId: 8 })
  expect(FakeSocket.last.sent).toHaveLength(sent)
  expect(FakeSocket.all).toHaveLength(1)
})

test('one refused message does not cost the connection', async () => {
  await start()
  FakeSocket.last.say({ type: 'error', code: 'rate_limited' })
  expect(FakeSocket.last.readyState).toBe(FakeSocket.OPEN)
})

test('too old to resume: everything on the screen is asked for anew', async () => {
  await start(7)
  FakeSocket.last.say({ type: 'error', code: 'too_old', lastEventId: 900 })
  expect(gaps).toBe(1)
  expect(FakeSocket.last.sent.at(-1)).toEqual({ type: 'subscribe', room: 'org', lastEventId: 900 })
})

test('signing out stops it for good', async () => {
  await start()
  live.stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(FakeSocket.all).toHaveLength(1)
})
