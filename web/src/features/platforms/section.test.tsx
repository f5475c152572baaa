// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import * as leave from '@/lib/leave'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { canvas, denied, moodle, platform, signInAsManager, works } from './testing'

beforeEach(() => signInAsManager())
afterEach(() => {
  cleanup()
  closeSession()
  vi.restoreAllMocks()
})

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))
const answer = { connections: [], counts: {}, autoSync: true, running: true, stale: true, status: 'ok' }

/** What is sent to connect a site; each answer in turn, the last one for all that follow. */
function configuring(...answers: (() => Response | Promise<Response>)[]) {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/crm/configure', async ({ request }) => {
      sent.push(await request.json())
      return answers[Math.min(sent.length, answers.length) - 1]!()
    }),
  )
  return sent
}

test('sites that are read show how they stand, and each platform can be connected', async () => {
  signInAsManager(() => [platform({ status: 'degraded' }), platform({ id: 's2', name: 'Второй сайт', run: { id: 'r1', stage: 'courses', done: 3, total: 12 } })])
  await openApp('/integrations')
  const link = await screen.findByRole('link', { name: /Полиглот учится/ })
  expect(link).toHaveAttribute('href', '/integrations/learning/s1')
  expect(link).toHaveTextContent('Читается не всё')
  expect(link).toHaveTextContent('данные: 3 мин')
  expect(screen.getByRole('link', { name: /Второй сайт/ })).toHaveTextContent('Читаем курсы: 3 из 12')
  expect(screen.getByText('Ещё один сайт')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Подключить Canvas' })).toBeVisible()
})

test('whoever may only look is offered nothing', async () => {
  signInAsManager(() => [], ['sync:read'])
  await openApp('/integrations?platform=moodle')
  expect(await screen.findByText('Учебные платформы')).toBeVisible()
  expect(await screen.findAllByText('Не подключено')).toHaveLength(2)
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('the list that did not come says so, and the rest of the page stays', async () => {
  server.use(http.get('*/api/v1/crm/connections', () => problem(409, 'busy')))
  await openApp('/integrations')
  expect(await screen.findByRole('button', { name: 'Повторить' })).toBeVisible()
  expect(screen.getByText('Другие CRM')).toBeVisible()
})

test('the example connects the site, saying what takes so long, and leads to its page', async () => {
  signInAsManager(() => [platform()])
  let finish = () => {}
  const looked = new Promise<void>((resolve) => (finish = resolve))
  const sent = configuring(async () => {
    await looked
    return HttpResponse.json({ ...answer, connection: platform() })
  })
  const router = await openApp('/integrations')
  await press('Подключить Moodle')
  const form = await dialog()
  expect(form.getByPlaceholderText(moodle.addressExample)).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'По имени и паролю' }))
  await userEvent.click(form.getByRole('button', { name: 'Заполнить примером' }))
  await userEvent.selectOptions(form.getByLabelText('Как часто читать'), 'Раз в 15 минут')
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect(await form.findByText(/Проверяем доступ/)).toBeVisible()
  finish()
  await waitFor(() => expect(router.state.location.pathname).toBe('/integrations/learning/s1'))
  expect(sent).toEqual([{ type: 'moodle', baseUrl: 'https://moodle.example', username: 'hub', password: 'open sesame', intervalSeconds: 900 }])
})

test('says beside each line what is missing, and what the server thinks of it', async () => {
  configuring(() => problem(422, 'validation_failed', { errors: [{ pointer: '/baseUrl', detail: 'Это не адрес', code: 'not_an_address' }] }))
  await openApp('/integrations?platform=moodle')
  const form = await dialog()
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect((await form.findAllByRole('alert')).map((one) => one.textContent)).toEqual(['Укажите адрес сайта', 'Вставьте токен'])
  await userEvent.type(form.getByLabelText('Адрес сайта'), 'lms')
  await userEvent.type(form.getByLabelText('Токен'), 'abc')
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect(await form.findByText('Это не адрес')).toBeVisible()
})

test('missing rights are told call by call, as the platform names them, and go with another way in', async () => {
  configuring(() => problem(422, 'lms_rights_missing', { detail: 'Токену не видны курсы.', source: { abilities: [works, denied] } }))
  await openApp('/integrations?platform=moodle')
  const form = await dialog()
  await userEvent.click(form.getByRole('button', { name: 'Заполнить примером' }))
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect(await form.findByText('Токену не видны курсы.')).toBeVisible()
  const failing = within(form.getByRole('list', { name: 'Что не работает' }))
  expect(failing.getAllByRole('listitem')).toHaveLength(1)
  expect(failing.getByText('gradereport_user_get_grade_items')).toBeVisible()
  expect(failing.getByText('moodle/grade:viewall')).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'По имени и паролю' }))
  expect(form.queryByRole('list', { name: 'Что не работает' })).not.toBeInTheDocument()
})

test('a refusal without a list tells what the platform said', async () => {
  configuring(() => problem(422, 'lms_forbidden', { detail: 'Не хватает прав.', source: { what: 'moodle/site:config' } }))
  await openApp('/integrations?platform=moodle')
  const form = await dialog()
  await userEvent.click(form.getByRole('button', { name: 'Заполнить примером' }))
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect(await form.findByText('moodle/site:config')).toBeVisible()
})

test('a developer key leads to the page of consent, and the way back without it is told', async () => {
  const sent = configuring(() => HttpResponse.json({ ...answer, authorizeUrl: 'https://canvas.example/login/oauth2/auth?state=s1' }))
  const left = vi.spyOn(leave, 'leaveTo').mockImplementation(() => {})
  await openApp('/integrations?platform=canvas')
  const form = await dialog()
  await userEvent.click(form.getByRole('button', { name: 'По ключу разработчика' }))
  expect(form.getByDisplayValue(canvas.redirectUri)).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'Заполнить примером' }))
  await userEvent.click(form.getByRole('button', { name: 'Войти в Canvas' }))
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://canvas.example/login/oauth2/auth?state=s1'))
  expect(sent).toEqual([{ type: 'canvas', baseUrl: 'https://canvas.example', clientId: '10000000000001', clientSecret: 'canvas-secret', intervalSeconds: 300 }])
  cleanup()
  await openApp('/integrations?failed=consent_refused')
  expect(await screen.findByText('Canvas: подключить не вышло.')).toBeVisible()
  expect(screen.queryByText('CRM: подключить не вышло.')).not.toBeInTheDocument()
  await press('Попробовать ещё раз')
  expect((await dialog()).getByText('Подключить Canvas')).toBeVisible()
})

test('a code of learning platforms is told without knowing who set out', async () => {
  await openApp('/integrations?failed=lms_bad_credentials')
  expect(await screen.findByText('Учебная платформа: подключить не вышло.')).toBeVisible()
})

test('back from the platform with a connection: on to it', async () => {
  signInAsManager(() => [platform()])
  const router = await openApp('/integrations?learning=s1')
  await waitFor(() => expect(router.state.location.pathname).toBe('/integrations/learning/s1'))
  expect(await screen.findByText('Учебная платформа: подключили')).toBeVisible()
})
