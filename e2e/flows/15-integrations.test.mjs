import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { app } from '../harness/browser.mjs'
import { call, get, newSchool } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { goTo } from '../harness/navigation.mjs'
import { signIn } from '../harness/sign-in.mjs'

const account = `${process.env.ZVENO_E2E_SANDBOX}/_sandbox/amocrm`

flow('an account is connected on the page of its vendor, and a dispute settled', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  await signIn(tools, school)
  await goTo(tools, 'integrations')
  await look('nothing connected')

  await page.getByRole('button', { name: word('integrations:connect.of', { name: 'amoCRM' }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: word('integrations:connect.example') }).click()
  for (const kind of ['products', 'tasks', 'communications']) {
    await dialog.getByRole('checkbox', { name: word(`integrations:kind.${kind}`), exact: true }).click()
  }
  await dialog.getByRole('radio', { name: new RegExp(word('integrations:strategy.ask.long')) }).click()
  await look('access')
  await dialog.getByRole('button', { name: word('integrations:connect.leave', { name: 'amoCRM' }) }).click()

  // The vendor's own page, and back.
  await page.locator('button[value=allow]').click()
  await page.waitForURL((url) => url.origin === new URL(app).origin && /^\/integrations\/[0-9a-f-]{36}$/.test(url.pathname))
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByText(word('integrations:kinds.following')).nth(2).waitFor({ timeout: 60_000 })
  await look('in step')

  const people = await get('/api/crm/contacts?limit=100', token)
  assert.ok(people.items.length > 50, `${people.items.length} contacts came`)

  // While nothing travels the same name is changed on both sides.
  await page.getByRole('button', { name: word('integrations:head.pause') }).click()
  await page.getByText(word('integrations:status.paused'), { exact: true }).first().waitFor()
  const there = (await (await fetch(`${account}/data/contacts?limit=1`)).json()).items[0]
  const here = people.items.find(({ name }) => name === there.name) ?? (await get(`/api/crm/contacts?q=${encodeURIComponent(there.name)}`, token)).items[0]
  const mark = randomBytes(3).toString('hex')
  // An earlier walk has left its mark there.
  const [name] = there.name.split(' (')
  const [ours, theirs] = [`${name} ${mark}`, `${name} (${mark})`]
  await call('PATCH', `/api/crm/contacts/${here.id}`, { body: { name: ours }, token })
  await fetch(`${account}/change`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'contacts', op: 'update', id: there.id, data: { name: theirs } }),
  })
  await page.getByRole('button', { name: word('integrations:head.resume') }).click()

  await page.getByRole('link', { name: word('integrations:figure.conflictsOpen') }).click({ timeout: 60_000 })
  await page.waitForURL((url) => url.pathname === '/connection/conflicts')
  if (variant.phone) await page.getByRole('button', { name: new RegExp(mark) }).click()
  const field = page.getByRole('group', { name: word('integrations:fieldOf.contacts.name') })
  await field.getByText(ours).waitFor()
  await look('a dispute')
  if (variant.phone) await field.getByText(theirs).click()
  else await page.keyboard.press('ArrowRight')
  await look('a side is chosen')
  await page.getByRole('button', { name: word('conflicts:save'), exact: true }).click()
  await page.getByText(word('conflicts:empty.title')).waitFor()
  assert.equal((await get(`/api/crm/contacts/${here.id}`, token)).name, theirs)

  // What was decided can still be seen, and the mapping it came of.
  await page.getByRole('button', { name: word('conflicts:settled.open') }).click()
  await page.getByText(theirs).first().waitFor()
  await look('settled')
  await page.goto(`${app}/integrations/${id}?tab=fields`)
  await page.getByRole('combobox', { name: word('integrations:fields.localOf', { field: word('integrations:field.phones') }) }).first().waitFor()
  await look('fields')
  await page.goto(`${app}/integrations/${id}?tab=calls`)
  await page.getByText(/GET /).first().waitFor()
  await look('requests')

  await page.goto(`${app}/integrations/${id}?tab=settings`)
  await page.getByRole('button', { name: word('integrations:disconnect.action'), exact: true }).click()
  await look('what stays')
  await dialog.getByRole('button', { name: word('integrations:disconnect.action'), exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/integrations')
  assert.equal((await get('/api/sync/connection', token)).items.length, 0)
  assert.ok((await get('/api/crm/contacts?limit=100', token)).items.length > 50)
})
