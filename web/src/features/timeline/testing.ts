import type { Entry } from './types'

/** Invented history. */
export const entry = (id: string, kind: Entry['kind'], rest: Partial<Entry> = {}): Entry => ({
  id,
  kind,
  at: '2026-11-20T10:00:00Z',
  direction: null,
  title: null,
  body: null,
  actor: { id: 'u1', name: 'Вера Ершова' },
  deal: null,
  fromStage: null,
  toStage: null,
  durationSeconds: null,
  amountMinor: null,
  currency: null,
  isPinned: false,
  version: 1,
  ...rest,
})
