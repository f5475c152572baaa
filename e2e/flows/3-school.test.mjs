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

flow('editing a group', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'groups')
  const rows = rowsOf(page, word('groups:title'))
  await rows.first().click()
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: word('groups:edit.button'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const seats = dialog.getByLabel(word('groups:edit.capacity'), { exact: true })
  const before = await seats.inputValue()
  const save = dialog.getByRole('button', { name: word('common:save'), exact: true })

  // Nobody sits on no seat: refused beside the field, nothing is lost.
  await seats.fill('0')
  await save.click()
  await dialog.getByText(word('groups:edit.seats')).waitFor()
  await look('refused')

  await seats.fill('17')
  await save.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('main').getByText(/^\d+\/17$/).waitFor()
  await look('saved')

  // And taken back.
  await page.getByRole('button', { name: word('common:undo'), exact: true }).click()
  await page.getByRole('main').getByText(new RegExp(`^\\d+/${before}$`)).waitFor()
})

flow('editing a room', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await movedSchool(variant.language))
  await goTo(tools, 'rooms')
  await rowsOf(page, word('rooms:title')).nth(1).click()
  await page.waitForURL(/room=/)
  await page.getByText(word('rooms:note'), { exact: true }).waitFor()
  await look('card')
  await page.getByRole('button', { name: word('rooms:edit.button'), exact: true }).click()
  const dialog = page.getByRole('dialog').filter({ has: page.getByLabel(word('rooms:column.name'), { exact: true }) })
  const note = `${word('rooms:note')} ${Date.now()}`
  await dialog.getByLabel(word('rooms:note'), { exact: true }).fill(note)
  await look('dialog')
  await dialog.getByRole('button', { name: word('common:save'), exact: true }).click()
  await page.getByText(note, { exact: true }).waitFor()
  await look('saved')
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
