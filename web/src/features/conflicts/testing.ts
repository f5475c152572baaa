import type { Conflict } from './types'

/** Invented conflicts of one contact with one CRM. */
export const conflict = (field: string, patch: Partial<Conflict> = {}): Conflict => ({
  id: `c-${field}`,
  connectionId: 'k1',
  crmType: 'amocrm',
  kind: 'contacts',
  recordId: 'r1',
  remoteId: '7100001',
  title: 'Тимур Савин',
  field,
  base: null,
  ours: null,
  theirs: null,
  oursAt: '2026-11-20T12:00:00Z',
  theirsAt: '2026-11-20T12:15:00Z',
  status: 'open',
  choice: null,
  value: null,
  settledBy: null,
  settledAt: null,
  createdAt: '2026-11-20T12:16:00Z',
  version: 1,
  pastOurs: 0,
  pastTheirs: 0,
  ...patch,
})
