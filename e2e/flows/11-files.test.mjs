import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { app } from '../harness/browser.mjs'
import { get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { goTo } from '../harness/navigation.mjs'
import { signIn } from '../harness/sign-in.mjs'

// One who is here, one who is new, the new one again, and one without a name.
const ROWS = [
  'ФИО;Телефон;E-mail;Компания',
  'Мария Фролова;+7 999 000-00-01;maria@family.test;Орбита',
  'Павел Журавлёв;+7 999 000-00-02;;Орбита',
  'Павел Журавлёв;8 999 000 00 02;;Орбита',
  ';;;Орбита',
]

flow('records from a file', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const names = async () => (await get('/api/crm/contacts?sort=name', token)).items.map(({ name }) => name)
  const maria = await post('/api/crm/contacts', { name: 'Мария Фролова', phones: ['+79990000001'] }, token)
  await signIn(tools, school)
  await goTo(tools, 'contacts')
  await page.getByRole('button', { name: word('lists:files.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name: word('lists:files.import') }).click()
  await page.waitForURL(/\/import\/contacts/)
  await page.getByText(word('lists:import.earlier.empty')).waitFor()
  await look('nothing')
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS.join('\r\n')) })
  await page.getByLabel('ФИО', { exact: true }).waitFor()
  assert.equal(await page.getByLabel('Телефон', { exact: true }).inputValue(), 'phone')
  await look('columns')

  await page.getByRole('button', { name: word('lists:import.start.check'), exact: true }).click()
  await page.getByRole('heading', { name: word('migration:file.result.title.preview') }).waitFor({ timeout: 60_000 })
  await look('check')
  assert.deepEqual(await names(), ['Мария Фролова'])
  await page.getByRole('link', { name: word('migration:file.now') }).click()
  await page.getByRole('button', { name: word('lists:import.start.button'), exact: true }).click()
  await page.getByRole('heading', { name: word('migration:file.result.title.real') }).waitFor({ timeout: 60_000 })
  await page.getByText(word('migration:codeOfFile.name_missing', { row: 5 })).first().waitFor()
  await look('result')
  await page.getByRole('button', { name: new RegExp(`^${word('migration:details.skipped')}`) }).click()
  await page.getByText(word('migration:codeOfFile.repeated_row', { row: 4, earlier: 3 })).first().waitFor()
  assert.deepEqual(await names(), ['Мария Фролова', 'Павел Журавлёв'])
  assert.deepEqual((await get(`/api/crm/contacts/${maria.id}`, token)).emails, ['maria@family.test'])

  await page.getByRole('button', { name: word('migration:rollback.button') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(word('migration:rollback.word'))
  await look('undo')
  await dialog.getByRole('button', { name: word('migration:rollback.confirm'), exact: true }).click()
  await page.getByRole('heading', { name: word('migration:file.result.title.rolledBack') }).waitFor({ timeout: 60_000 })
  assert.deepEqual(await names(), ['Мария Фролова'])
  assert.deepEqual((await get(`/api/crm/contacts/${maria.id}`, token)).emails, [])
})

flow('a list as a file and as a view', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  for (const name of ['Мария Фролова', 'Мария Белова', 'Павел Журавлёв']) await post('/api/crm/contacts', { name }, token)
  await signIn(tools, school)
  await page.goto(`${app}/contacts?q=Мария&sort=-createdAt`)
  await page.getByText('Мария Белова').first().waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: word('lists:files.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name: word('lists:files.csv') }).waitFor()
  await look('files')
  await page.getByRole('menuitem', { name: word('lists:files.csv') }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  assert.ok(text.includes('Мария Фролова') && text.includes('Мария Белова'), text)
  assert.ok(!text.includes('Павел Журавлёв'), text)

  await page.getByRole('button', { name: word('lists:view.title'), exact: true }).click()
  await page.getByRole('menuitem', { name: word('lists:view.save') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word('lists:view.name')).fill('Марии')
  await look('name')
  await dialog.getByRole('button', { name: word('common:save'), exact: true }).click()
  await page.getByRole('button', { name: word('lists:view.active', { name: 'Марии' }) }).waitFor()

  await goTo(tools, 'companies')
  await goTo(tools, 'contacts')
  await page.getByText('Павел Журавлёв').first().waitFor()
  await page.getByRole('button', { name: word('lists:view.title'), exact: true }).click()
  await page.getByRole('menuitem', { name: 'Марии', exact: true }).click()
  await page.getByText('Павел Журавлёв').waitFor({ state: 'detached' })
  const { searchParams } = new URL(page.url())
  assert.equal(searchParams.get('q'), 'Мария')
  assert.equal(searchParams.get('sort'), '-createdAt')
  await page.getByRole('button', { name: word('lists:view.active', { name: 'Марии' }) }).click()
  await page.getByRole('menuitem', { name: word('lists:view.remove') }).waitFor()
  await look('views')
})
