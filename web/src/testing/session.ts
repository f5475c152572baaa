import type { AuthResult, Me } from '@/api/types'

/** Invented people. */
export const authResult = (patch: Partial<AuthResult> = {}): AuthResult => ({
  accessToken: 'token-1',
  tokenType: 'Bearer',
  expiresIn: 900,
  user: { id: 'u1', email: 'vera@school.example', name: 'Вера Ершова', role: 'owner' },
  organization: { id: 'o1', name: 'Школа «Полиглот»' },
  ...patch,
})

export const me = (patch: Partial<Me> = {}): Me => ({
  user: { ...authResult().user, locale: 'ru', totpEnabled: false },
  organization: { ...authResult().organization, timeZone: 'Europe/Moscow', currency: 'RUB', locale: 'ru' },
  permissions: ['organisation:read'],
  features: ['deal_lines', 'merging', 'file_import', 'shared_views', 'analytics'],
  demo: null,
  ...patch,
})
