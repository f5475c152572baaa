import assert from 'node:assert/strict'
import { movedSchool } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { goTo } from '../harness/navigation.mjs'
import { signIn } from '../harness/sign-in.mjs'

/** The rows of the list that is open, its head aside. */
function rowsOf(page, name) {
  return page.getByRole('table', { name }).getByRole('row').filter({ hasNot: page.getByRole('columnheader') })
}

flow('students', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'students')
  const rows = rowsOf(page, word('students:title'))
  await rows.nth(3).waitFor()
  const view = (key) => page.getByRole('group', { name: word('students:view.label') }).getByRole('button', { name: new RegExp(`^${word(`students:view.${key}`)}`) })
  await view('all').filter({ hasText: '262' }).waitFor()
  await look('list')

  // Who owes money: every row of that list has a balance below zero.
  await view('debt').click()
  await page.waitForURL(/view=debt/)
  await rows.first().waitFor()
  await look('debts')
  const debts = await rows.allInnerTexts()
  assert.ok(debts.length > 0 && debts.every((text) => /[−-]\D{0,5}\d/.test(text)), `a debt in each row: ${debts.slice(0, 3)}`)

  // Finding by a part of a name, whatever its letter case.
  await view('all').click()
  const name = (await rows.nth(2).innerText()).split('\n').find((line) => /\p{Lu}\p{Ll}+ \p{Lu}/u.test(line)).trim()
  await page.getByRole('searchbox', { name: word('students:search.label') }).fill(name.slice(0, 6).toLowerCase())
  await page.waitForURL(/q=/)
  await rows.filter({ hasText: name }).first().waitFor()
  await look('found')

  // The card: on a wide screen behind the ledger, on a phone at once.
  await rows.filter({ hasText: name }).first().click()
  if (!variant.phone) {
    await look('ledger')
    await page.getByRole('link', { name: word('students:ledger.card') }).click()
  }
  await page.waitForURL(/\/students\/[0-9a-f-]{36}/)
  await page.getByText(name).filter({ visible: true }).first().waitFor()
  await look('card')
})

flow('groups', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'groups')
  const rows = rowsOf(page, word('groups:title'))
  await rows.nth(2).waitFor()
  await look('list')
  await rows.first().click()
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}/)
  await page.getByRole('main').getByText(word('groups:members.title'), { exact: true }).filter({ visible: true }).first().waitFor()
  await look('card')
})

flow('teachers and rooms', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'teachers')
  await rowsOf(page, word('teachers:title')).nth(6).waitFor()
  await look('teachers')
  await goTo(tools, 'rooms')
  await rowsOf(page, word('rooms:title')).nth(11).waitFor({ state: 'attached' })
  await look('rooms')
})

flow('schedule', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'schedule')
  await page.getByRole('button', { name: word('schedule:nextWeek') }).filter({ visible: true }).waitFor()
  await look('this-week')
  await page.getByRole('button', { name: word('schedule:previousWeek') }).filter({ visible: true }).click()
  await look('last-week')
})

flow('payments', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'payments')
  await rowsOf(page, word('payments:title')).nth(2).waitFor()
  await look('list')
})

flow('dashboard', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await page.getByText(word('dashboard:figures.students')).first().waitFor()
  await look('figures')
})
