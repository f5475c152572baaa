import { http, HttpResponse } from 'msw'
import { vi } from 'vitest'
import { server } from './server'
import { authResult, me } from './session'

/** Somebody of sales, signed in at a desk. */
export function atDesk(permissions = ['organisation:read', 'crm:read', 'crm:write', 'team:read']) {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  // happy-dom lays nothing out: give what scrolls a height, and the window a desk.
  for (const name of ['clientHeight', 'offsetHeight'] as const) vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(600)
  for (const name of ['clientWidth', 'offsetWidth'] as const) vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(1200)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0))
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/crm/views', () => HttpResponse.json({ items: [] })),
    http.get('*/api/team/members', () =>
      HttpResponse.json({
        items: ['Вера Ершова', 'Пётр Савин'].map((name, i) => ({ id: `u${i + 1}`, name, email: '', role: 'manager', disabled: false, totpEnabled: false, version: 1 })),
      }),
    ),
  )
}
