/** One WebSocket to `/api/ws`: signs in, subscribes, keeps itself alive, comes back where it stopped. */

export type LiveEvent = {
  id: number
  room: string
  /** `student.updated`, `migration.progress`, … */
  event: string
  data: { kind: string; id: string; version: number }
}

export type LiveStatus = 'online' | 'connecting' | 'offline'

type ServerMessage =
  | { type: 'ready'; lastEventId: number }
  | { type: 'subscribed'; room: string }
  | ({ type: 'event' } & LiveEvent)
  | { type: 'ping' }
  | { type: 'pong' }
  | { type: 'error'; code: string; lastEventId?: number }

export type LiveOptions = {
  url: () => string
  /** A token that is still good; `null` when nobody is signed in. */
  token: (refused: boolean) => Promise<string | null>
  onEvent: (event: LiveEvent) => void
  onStatus: (status: LiveStatus) => void
  /** The token in use is about to end; a new one goes out on the same connection. */
  stale: () => boolean
  /** Events were missed for good: whatever is on the screen may be out of date. */
  onGap: () => void
  /** The last event told on this device, read before a page asks for its data: what happens between that and the subscription is then told. */
  remembered: () => number | null
  remember: (lastEventId: number) => void
}

const PING_EVERY = 20_000
const SILENCE = 35_000
const LONGEST_WAIT = 30_000
/** Codes after which the token, not the network, is at fault. */
const REFUSED = new Set(['token_expired', 'invalid_token', 'session_revoked'])
/** One message was not liked; the connection is fine. */
const HARMLESS = new Set(['unknown_room', 'bad_message', 'rate_limited'])

export class LiveSocket {
  #options: LiveOptions
  #socket: WebSocket | null = null
  #lastEventId: number | null = null
  #failures = 0
  #refused = false
  #subscribed = false
  #renewing = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #heartbeat: ReturnType<typeof setInterval> | undefined
  #heardAt = 0
  #stopped = true

  constructor(options: LiveOptions) {
    this.#options = options
  }

  start() {
    if (!this.#stopped) return
    this.#stopped = false
    this.#lastEventId = this.#options.remembered()
    addEventListener('online', this.#hurry)
    addEventListener('offline', this.#lost)
    void this.#connect()
  }

  stop() {
    this.#stopped = true
    this.#lastEventId = null
    this.#failures = 0
    removeEventListener('online', this.#hurry)
    removeEventListener('offline', this.#lost)
    clearTimeout(this.#retry)
    this.#drop()
  }

  #hurry = () => {
    if (this.#stopped || this.#socket) return
    clearTimeout(this.#retry)
    this.#failures = 0
    void this.#connect()
  }

  #lost = () => {
    this.#drop()
    this.#wait()
  }

  async #connect() {
    this.#options.onStatus(this.#failures > 1 || !navigator.onLine ? 'offline' : 'connecting')
    let token: string | null
    try {
      token = await this.#options.token(this.#refused)
    } catch {
      return this.#wait()
    }
    if (this.#stopped || this.#socket || token === null) return
    this.#refused = false
    const socket = new WebSocket(this.#options.url())
    this.#socket = socket
    this.#heardAt = Date.now()
    this.#heartbeat = setInterval(this.#beat, PING_EVERY / 2)
    socket.onopen = () => this.#send({ type: 'auth', token })
    socket.onmessage = (message) => this.#receive(String(message.data))
    socket.onclose = () => {
      if (this.#socket !== socket) return
      this.#drop()
      this.#wait()
    }
  }

  #receive(text: string) {
    this.#heardAt = Date.now()
    const message = JSON.parse(text) as ServerMessage
    switch (message.type) {
      case 'ready':
        // Also the answer to a renewed token, when everything else is in place already.
        if (this.#subscribed) return
        // Nothing to go on from: what pages have loaded by now may be older than this.
        if (this.#lastEventId === null) return this.#begin(message.lastEventId)
        return this.#subscribe()
      case 'subscribed':
        this.#failures = 0
        this.#subscribed = true
        return this.#options.onStatus('online')
      case 'event':
        if (this.#lastEventId !== null && message.id <= this.#lastEventId) return
        this.#told(message.id)
        return this.#options.onEvent(message)
      case 'ping':
        return this.#send({ type: 'pong' })
      case 'error':
        return this.#failed(message)
    }
  }

  #failed({ code, lastEventId }: { code: string; lastEventId?: number }) {
    if (HARMLESS.has(code)) return
    if (code === 'too_old' && lastEventId !== undefined) return this.#begin(lastEventId)
    this.#refused = REFUSED.has(code)
    this.#socket?.close()
  }

  /** Subscribed first and fetched after, so that nothing falls between. */
  #begin(lastEventId: number) {
    this.#told(lastEventId)
    this.#subscribe()
    this.#options.onGap()
  }

  #subscribe() {
    this.#send({ type: 'subscribe', room: 'org', lastEventId: this.#lastEventId })
  }

  #told(id: number) {
    this.#lastEventId = id
    this.#options.remember(id)
  }

  #beat = () => {
    const silent = Date.now() - this.#heardAt
    if (silent > SILENCE) {
      this.#drop()
      this.#wait()
      return
    }
    if (silent >= PING_EVERY / 2) this.#send({ type: 'ping' })
    if (this.#options.stale() && !this.#renewing) void this.#renew()
  }

  async #renew() {
    this.#renewing = true
    try {
      const token = await this.#options.token(false)
      if (token) this.#send({ type: 'auth', token })
    } catch {
      // No network: the connection will notice by itself.
    } finally {
      this.#renewing = false
    }
  }

  #send(message: object) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message))
  }

  #drop() {
    clearInterval(this.#heartbeat)
    this.#subscribed = false
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  #wait() {
    if (this.#stopped) return
    clearTimeout(this.#retry)
    this.#failures += 1
    this.#options.onStatus(this.#failures > 1 || !navigator.onLine ? 'offline' : 'connecting')
    // Jitter, so that a restarted server does not meet everybody in the same second.
    const longest = Math.min(LONGEST_WAIT, 500 * 2 ** (this.#failures - 1))
    this.#retry = setTimeout(() => void this.#connect(), longest / 2 + Math.random() * (longest / 2))
  }
}
