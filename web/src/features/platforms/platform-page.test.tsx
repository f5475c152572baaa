// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { denied, nothing, platform, signInAsManager, trouble, works } from './testing'
import type { Platform } from './types'

let now: Platform
beforeEach(() => {
  now = platform()
  signInAsManager(() => [now])
})
afterEach(() => {
  cleanup()
  closeSession()
})

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const PAGE = '/integrations/learning/s1'

test('says whose site it is, who is asked as whom, how old the data are and when they are read next', async () => {
  await openApp(PAGE)
  expect(await screen.findByRole('heading', { name: 'Полиглот учится' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'lms.poliglot.example' })).toHaveAttribute('href', now.baseUrl)
  expect(screen.getByText(/4\.5\.6 · читаем как Служба Звена/)).toBeVisible()
  expect(screen.getByText(/данные: 3 мин.* назад · следующее чтение через 4 мин/)).toBeVisible()
  expect(screen.getByText('412')).toBeVisible()
  expect(screen.getByText('Прочитано всё')).toBeVisible()
})

test('reading now is shown as it goes on, and cannot be asked for twice', async () => {
  let asked: string | null = null
  server.use(
    http.post('*/api/v1/crm/sync', ({ request }) => {
      asked = new URL(request.url).searchParams.get('connectionId')
      now = platform({ run: { id: 'r1', stage: 'courses', done: 3, total: 12 } })
      return HttpResponse.json({ runId: 'r1', runs: [] }, { status: 202 })
    }),
  )
  await openApp(PAGE)
  await press('Прочитать сейчас')
  expect(await screen.findByText('Читаем курсы: 3 из 12')).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'Чтение платформы' })).toHaveAttribute('aria-valuenow', '13')
  expect(screen.getByRole('button', { name: 'Читаем' })).toBeDisabled()
  expect(asked).toBe('s1')
  now = platform({ run: { id: 'r1', stage: 'progress', done: 9, total: 12 } })
  expect(await screen.findByText('Читаем успехи учеников: 9 из 12 курсов')).toBeVisible()
})

test('a site that is being read already says so', async () => {
  server.use(http.post('*/api/v1/crm/sync', () => problem(409, 'lms_running', { detail: 'Платформа читается прямо сейчас.', runId: 'r1' })))
  await openApp(PAGE)
  await press('Прочитать сейчас')
  expect(await screen.findByText('Платформа читается прямо сейчас.')).toBeVisible()
})

test('stopping is said and can be taken back', async () => {
  const sent: unknown[] = []
  server.use(
    http.patch('*/api/v1/crm/connections/s1', async ({ request }) => {
      const body = (await request.json()) as { autoSync: boolean }
      sent.push(body)
      now = platform({ ...body, status: body.autoSync ? 'ok' : 'paused' })
      return HttpResponse.json(now)
    }),
  )
  await openApp(PAGE)
  await press('Остановить')
  expect(await screen.findByText('Остановлено')).toBeVisible()
  await press('Вернуть')
  await waitFor(() => expect(sent).toEqual([{ autoSync: false }, { autoSync: true }]))
  expect(await screen.findByRole('button', { name: 'Остановить' })).toBeVisible()
})

test('an access that has ended is asked for anew, with the address as it is', async () => {
  now = platform({ status: 'error', reconnectNeeded: true, troubles: [trouble({ code: 'auth_revoked' })] })
  let sent: unknown
  server.use(
    http.post('*/api/v1/crm/configure', async ({ request }) => {
      sent = await request.json()
      now = platform()
      return HttpResponse.json({ connections: [], connection: now })
    }),
  )
  await openApp(PAGE)
  expect(await screen.findByText('Moodle больше не принимает токен.', { selector: 'span' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Прочитать сейчас' })).toBeDisabled()
  await press('Войти заново')
  const form = within(await screen.findByRole('dialog'))
  expect(form.getByLabelText('Адрес сайта')).toHaveValue('https://lms.poliglot.example')
  await userEvent.type(form.getByLabelText('Токен'), 'new')
  await userEvent.click(form.getByRole('button', { name: 'Войти' }))
  await waitFor(() => expect(sent).toEqual({ type: 'moodle', baseUrl: 'https://lms.poliglot.example', token: 'new' }))
  await waitFor(() => expect(screen.queryByText(/больше не принимает токен/)).not.toBeInTheDocument())
})

test('a silent site says since when, and as of when the data are', async () => {
  now = platform({ status: 'error', stale: true, troubles: [trouble()] })
  await openApp(PAGE)
  expect(await screen.findByText(/^Moodle не отвечает с \d\d:\d\d\.$/)).toBeVisible()
  expect(screen.getByText(/^Показаны данные от \d\d:\d\d\.$/)).toBeVisible()
  expect(screen.getByText('Не читается')).toBeVisible()
})

test('what could not be read is told part by part and course by course', async () => {
  const course = { id: 'c1', name: 'Немецкий A1' }
  now = platform({
    status: 'degraded',
    troubles: [
      trouble({ part: 'people', code: 'many_missing', detail: '120' }),
      trouble({ part: 'grades', code: 'forbidden', detail: 'moodle/grade:viewall', course }),
      trouble({ part: 'events', code: 'strange', detail: '', course }),
    ],
  })
  await openApp(PAGE)
  expect(await screen.findByRole('heading', { name: 'Весь сайт' })).toBeVisible()
  expect(screen.getByText(/Похоже на сбой, поэтому пока ничего не убираем.* Не хватает 120 записей\./)).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Немецкий A1' })).toBeVisible()
  expect(screen.getByText('Токену не хватает прав это читать.')).toBeVisible()
  expect(screen.getByText('moodle/grade:viewall')).toBeVisible()
  expect(screen.getByText('Прочитать не вышло (strange).')).toBeVisible()
})

test('missing rights are named, and the check looks again', async () => {
  now = platform({ status: 'degraded', abilities: [works, denied] })
  server.use(
    http.get('*/api/v1/crm/test', () => {
      now = platform({ abilities: [works, { ...denied, state: 'works' }] })
      return HttpResponse.json({ connectionId: 's1', name: 'Полиглот учится', user: 'Служба Звена', complete: true, abilities: now.abilities })
    }),
  )
  const router = await openApp(PAGE)
  expect(await screen.findByText('Токену не хватает прав.')).toBeVisible()
  await press('Посмотреть')
  expect(router.state.location.search).toMatchObject({ tab: 'rights' })
  const rows = within(await screen.findByRole('region', { name: 'Права' })).getAllByRole('row')
  expect(rows[1]).toHaveTextContent(/Оценки.*gradereport_user_get_grade_items.*Нет прав.*moodle\/grade:viewall/)
  await press('Проверить ещё раз')
  expect(await screen.findByText('Доступ в порядке: всё, что нужно, читается')).toBeVisible()
  expect(await screen.findByText('Всё, что нужно для чтения, работает.')).toBeVisible()
})

test('runs tell why, what came of them, and which calls were made', async () => {
  server.use(
    http.get('*/api/sync/connection/s1/runs', () =>
      HttpResponse.json({
        items: [
          {
            id: 'r2',
            startedAt: '2026-11-20T12:05:00Z',
            finishedAt: '2026-11-20T12:05:41Z',
            reason: 'timer',
            counts: { courses: 12, written: 3, linked: 0, requests: 56, byCall: { core_enrol_get_enrolled_users: 12 } },
            errorCode: 'temporary',
            errorDetail: 'HTTP 503',
          },
          { id: 'r1', startedAt: '2026-11-20T12:00:00Z', finishedAt: null, reason: 'initial', counts: {}, errorCode: null, errorDetail: null },
        ],
        nextCursor: null,
      }),
    ),
  )
  await openApp(`${PAGE}?tab=runs`)
  expect(await screen.findByText('По расписанию')).toBeVisible()
  expect(screen.getByText('12 курсов · записали 3 строки · 56 запросов')).toBeVisible()
  expect(screen.getByText('41 с')).toBeVisible()
  expect(screen.getByText('Moodle отвечает ошибкой.')).toBeVisible()
  await userEvent.click(screen.getByText('По расписанию'))
  expect(screen.getByText('core_enrol_get_enrolled_users')).toBeVisible()
  expect(screen.getByRole('img', { name: 'Идёт' })).toBeVisible()
})

test('the log shows what failed, its emptiness and its own failure', async () => {
  server.use(
    http.get('*/api/sync/connection/s1/calls', () => problem(409, 'busy'), { once: true }),
    http.get('*/api/sync/connection/s1/calls', nothing, { once: true }),
  )
  await openApp(`${PAGE}?tab=calls`)
  await press('Повторить')
  expect(await screen.findByText('Неудачных запросов нет.')).toBeVisible()
})

test('how often it is read is chosen of the usual pauses or one’s own, and a refusal is told', async () => {
  const sent: unknown[] = []
  server.use(
    http.patch('*/api/v1/crm/connections/s1', async ({ request }) => {
      const body = (await request.json()) as Partial<Platform>
      sent.push(body)
      if (body.concurrency) return problem(422, 'validation_failed', { detail: 'От 1 до 16.' })
      now = platform(body)
      return HttpResponse.json(now)
    }),
  )
  await openApp(`${PAGE}?tab=settings`)
  await userEvent.selectOptions(await screen.findByLabelText('Как часто читать'), 'Раз в час')
  await waitFor(() => expect(screen.getByLabelText('Как часто читать')).toHaveValue('3600'))
  await userEvent.selectOptions(screen.getByLabelText('Как часто читать'), 'Свой срок')
  const own = screen.getByLabelText('Раз в сколько минут')
  await userEvent.clear(own)
  expect(screen.getByText('От 1 до 1440 минут')).toBeVisible()
  await userEvent.type(own, '7{Enter}')
  await waitFor(() => expect(sent).toEqual([{ intervalSeconds: 3600 }, { intervalSeconds: 420 }]))
  await userEvent.selectOptions(await screen.findByLabelText('Запросов одновременно'), '8')
  expect(await screen.findByText('От 1 до 16.')).toBeVisible()
})

test('disconnecting says what stays and what goes', async () => {
  let askedAfter = 0
  let gone = false
  server.use(
    http.get('*/api/v1/crm/connections/s1', () => {
      if (gone) askedAfter += 1
      return HttpResponse.json(now)
    }),
    http.delete('*/api/v1/crm/connections/s1', () => {
      gone = true
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const router = await openApp(`${PAGE}?tab=settings`)
  await press('Отключить')
  const ask = within(await screen.findByRole('dialog'))
  expect(ask.getByText('Все контакты и их карточки.')).toBeVisible()
  expect(ask.getByText('12 прочитанных курсов с уроками, успехами и оценками.')).toBeVisible()
  await userEvent.click(ask.getByRole('button', { name: 'Отключить' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/integrations'))
  expect(gone).toBe(true)
  expect(askedAfter).toBe(0)
})

test('whoever may only look finds nothing to press', async () => {
  signInAsManager(() => [platform({ reconnectNeeded: true, status: 'error' })], ['sync:read'])
  await openApp(PAGE)
  expect(await screen.findByText('Moodle больше не принимает токен.')).toBeVisible()
  for (const name of ['Прочитать сейчас', 'Остановить', 'Проверить доступ', 'Войти заново']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
})

test('a connection that is gone says so, and one that did not come can be asked for again', async () => {
  await openApp('/integrations/learning/other')
  expect(await screen.findByText('Такого подключения нет')).toBeVisible()
  cleanup()
  server.use(http.get('*/api/v1/crm/connections/s1', () => problem(409, 'busy'), { once: true }))
  await openApp(PAGE)
  await press('Повторить')
  expect(await screen.findByRole('heading', { name: 'Полиглот учится' })).toBeVisible()
})
