import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { app } from '../harness/browser.mjs'
import { flow } from '../harness/flow.mjs'
import { goTo } from '../harness/navigation.mjs'

/** What the example school is known to hold. */
const SCHOOL = { teachers: 7, students: 262, groups: 53, rooms: 12, lessons: 172 }

flow('moving in', async (tools) => {
  const { page, word, look } = tools

  // A newcomer registers.
  await page.goto(app)
  await page.getByRole('link', { name: word('auth:login.register') }).click()
  await page.getByRole('heading', { name: word('auth:register.title') }).waitFor()
  await look('register')
  await page.getByLabel(word('auth:register.organization')).fill('Полиглот')
  await page.getByLabel(word('auth:name'), { exact: true }).fill('Анна Орлова')
  await page.getByLabel(word('auth:email')).fill(`anna-${randomBytes(6).toString('hex')}@school.zveno.test`)
  await page.getByLabel(word('auth:password'), { exact: true }).fill(randomBytes(12).toString('hex'))
  await page.getByRole('button', { name: word('auth:register.submit') }).click()
  await page.waitForURL((url) => url.pathname === '/dashboard')
  await look('empty dashboard')

  // Settings → Migration → the example school.
  await goTo(tools, 'settings')
  await page.getByRole('link', { name: word('settings:tab.migration'), exact: true }).filter({ visible: true }).click()
  await page.getByRole('button', { name: word('migration:form.example') }).click()
  await page.getByRole('button', { name: word('migration:form.check'), exact: true }).click()
  await page.getByText(word('migration:found.title')).waitFor()
  await look('checked')

  // One click.
  await page.getByRole('button', { name: word('migration:start.button'), exact: true }).click()
  await page.waitForURL((url) => /\/settings\/migration\/./.test(url.pathname))
  await tools.shot('running')
  await page.getByRole('heading', { name: word('migration:result.title.real') }).waitFor({ timeout: 120_000 })
  await look('done')
  await theCountsAreRight(tools)

  // The school is there.
  await goTo(tools, 'students')
  await page.getByRole('table').getByRole('row').nth(3).waitFor()
  await look('students')
  await goTo(tools, 'dashboard')
  await look('dashboard')

  // And gone again.
  await goTo(tools, 'settings')
  await page.getByRole('link', { name: word('settings:tab.migration'), exact: true }).filter({ visible: true }).click()
  await page.getByRole('link', { name: /AlfaCRM/ }).or(page.locator('a[href^="/settings/migration/"]')).first().click()
  await page.getByRole('button', { name: word('migration:rollback.button'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(word('migration:rollback.removed')).waitFor()
  await look('rollback')
  await dialog.getByRole('textbox').fill(word('migration:rollback.word'))
  await dialog.getByRole('button', { name: word('migration:rollback.confirm'), exact: true }).click()
  await page.getByRole('heading', { name: word('migration:result.title.rolledBack') }).waitFor({ timeout: 60_000 })
  await look('rolled back')
})

async function theCountsAreRight({ page, word }) {
  for (const [kind, count] of Object.entries(SCHOOL)) {
    const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: word(`migration:kind.${kind}`), exact: true }) })
    const cells = await row.getByRole('cell').allInnerTexts()
    assert.equal(Number(cells.at(1).replace(/\D/g, '')), count, `${kind} in AlfaCRM: ${cells}`)
    assert.equal(Number(cells.at(-1).replace(/\D/g, '')), count, `${kind} in Zveno: ${cells}`)
  }
}
