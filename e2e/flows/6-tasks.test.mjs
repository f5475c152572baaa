import assert from 'node:assert/strict'
import { app } from '../harness/browser.mjs'
import { get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { goTo } from '../harness/navigation.mjs'
import { signIn } from '../harness/sign-in.mjs'

const dayOf = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow' }).format(new Date(at))
const addDays = (day, count) => new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** Until the server tells what is waited for. */
async function until(page, ask, what) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask()
    if (answer) return answer
    await page.waitForTimeout(100)
  }
  throw new Error(`in vain: ${what}`)
}

flow('a note on a contact', async (tools) => {
  const { page, context, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const contact = await post('/api/crm/contacts', { name: 'Мария Фролова', phones: ['+79990000001'] }, token)
  await signIn(tools, school)
  const card = `${app}/contacts/${contact.id}`
  await page.goto(card)
  const line = page.getByRole('button', { name: word('timeline:composer.placeholder') })
  await line.waitFor()
  await look('empty')

  // Somebody else has the card open.
  const other = await context.newPage()
  await other.goto(card)
  await other.getByText(word('timeline:empty')).waitFor()
  await page.bringToFront()

  await line.click()
  await page.getByRole('textbox', { name: word('timeline:mode.note'), exact: true }).fill('Просит перезвонить после шести')
  await look('writing')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Просит перезвонить после шести').waitFor()
  await until(page, async () => (await get(`/api/crm/contacts/${contact.id}/timeline`, token)).items.length === 1, 'the note is stored')
  await other.getByText('Просит перезвонить после шести').waitFor()
  await other.close()

  // A call stands beside it.
  await page.getByRole('button', { name: word('timeline:mode.call'), exact: true }).click()
  await page.getByRole('textbox', { name: word('timeline:mode.call'), exact: true }).fill('Решает между утром и вечером')
  await page.getByRole('textbox', { name: word('timeline:field.minutes') }).fill('4')
  await page.getByRole('button', { name: word('timeline:composer.send'), exact: true }).click()
  await page.getByText('Решает между утром и вечером').waitFor()
  await look('feed')

  // One's own words are deleted, and come back.
  const row = page.getByRole('listitem').filter({ hasText: 'Просит перезвонить после шести' })
  await row.hover()
  await row.getByRole('button', { name: word('timeline:menu.label') }).click()
  await page.getByRole('menuitem', { name: word('timeline:menu.delete') }).click()
  await page.getByText('Просит перезвонить после шести').waitFor({ state: 'detached' })
  await page.getByText(word('timeline:deleted.note')).waitFor()
  await page.getByRole('button', { name: word('common:undo'), exact: true }).last().click()
  await page.getByText('Просит перезвонить после шести').waitFor()
})

flow('the way of a task', async (tools) => {
  const { page, context, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const contact = await post('/api/crm/contacts', { name: 'Мария Фролова', phones: ['+79990000001'] }, token)
  const deal = await post('/api/crm/deals', { title: 'Подготовка к ЕГЭ', amountMinor: 9_600_000, contactId: contact.id }, token)
  await signIn(tools, school)
  await page.goto(`${app}/deals/${deal.id}`)

  // Planned from the deal for tomorrow.
  await page.getByRole('button', { name: word('tasks:block.add'), exact: true }).click()
  await page.getByRole('textbox', { name: word('tasks:field.title'), exact: true }).fill('Отправить договор')
  await page.getByRole('button', { name: word('tasks:quick.tomorrow'), exact: true }).click()
  await look('planning')
  await page.getByRole('button', { name: word('tasks:form.save'), exact: true }).click()
  await page.getByText(word('tasks:done.created', { title: 'Отправить договор' })).waitFor()
  const task = await until(page, async () => (await get(`/api/crm/tasks?dealId=${deal.id}`, token)).items[0], 'the task is stored')
  const tomorrow = addDays(dayOf(Date.now()), 1)
  assert.equal(dayOf(task.dueAt), tomorrow)
  assert.equal(task.contact.id, contact.id, 'it concerns the contact, too')

  // It stands among the tasks, also in another browser.
  await goTo(tools, 'tasks')
  await page.locator(`[data-task="${task.id}"]`).waitFor()
  await page.getByRole('heading', { name: new RegExp(`^${word('tasks:group.tomorrow')}`) }).waitFor()
  await look('list')
  const other = await context.newPage()
  await other.goto(`${app}/tasks`)
  await other.locator(`[data-task="${task.id}"]`).waitFor()
  await page.bringToFront()

  const dueDay = async () => dayOf((await get(`/api/crm/tasks/${task.id}`, token)).dueAt)
  await page.goto(`${app}/tasks?view=calendar&day=${tomorrow}`)
  const chip = page.locator(`[data-task="${task.id}"]`)
  await chip.waitFor()
  await look('calendar')
  if (!variant.phone) {
    // Carried to a neighbouring day with the mouse…
    const days = await page.locator('[data-day]').evaluateAll((boxes) => boxes.map((box) => box.dataset.day))
    const target = days.includes(addDays(tomorrow, 1)) ? addDays(tomorrow, 1) : addDays(tomorrow, -1)
    const [from, to] = [await chip.boundingBox(), await page.locator(`[data-day="${target}"]`).boundingBox()]
    // The library that drags comes after the calendar.
    await page.waitForLoadState('networkidle')
    await page.mouse.move(from.x + 20, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 30, from.y + from.height / 2 + 4, { steps: 3 })
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
    await page.mouse.up()
    await page.locator(`[data-day="${target}"] [data-task="${task.id}"]`).waitFor()
    await until(page, async () => (await dueDay()) === target, 'dropped on another day')
    // …and back with the keys.
    await chip.focus()
    await page.keyboard.press(target > tomorrow ? 'Shift+ArrowLeft' : 'Shift+ArrowRight')
    await page.locator(`[data-day="${tomorrow}"] [data-task="${task.id}"]`).waitFor()
    await until(page, async () => (await dueDay()) === tomorrow, 'moved back')
    await page.getByRole('button', { name: word('tasks:calendar.week'), exact: true }).click()
    await page.locator(`[data-task="${task.id}"]`).waitFor()
    await look('week')
  }

  // Opened, and read.
  await chip.click()
  await page.getByRole('dialog').getByLabel(word('tasks:field.note')).waitFor()
  await look('opened')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // Done, not done after all, done.
  await goTo(tools, 'tasks')
  const tick = page.getByRole('checkbox', { name: word('tasks:tick', { title: 'Отправить договор' }) })
  const isDone = async () => !!(await get(`/api/crm/tasks/${task.id}`, token)).doneAt
  await tick.click()
  await page.getByText(word('tasks:done.completed', { title: 'Отправить договор' })).waitFor()
  await until(page, isDone, 'the task is done')
  await other.locator(`[data-task="${task.id}"]`).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: word('common:undo'), exact: true }).last().click()
  await tick.waitFor()
  await until(page, async () => !(await isDone()), 'the task is to be done again')
  await other.locator(`[data-task="${task.id}"]`).waitFor()
  await tick.click()
  await until(page, isDone, 'the task is done at last')
  await page.getByText(word('tasks:empty.title')).waitFor()
  await look('all done')
  await other.close()

  // The log leads to it.
  await page.goto(`${app}/settings/audit?kind=task`)
  await page.getByRole('button', { name: /Отправить договор/ }).first().click()
  await page.getByRole('link', { name: word('audit:openTask') }).waitFor()
  await look('log')
  await page.getByRole('link', { name: word('audit:openTask') }).click()
  await page.getByRole('dialog').getByLabel(word('tasks:field.result')).waitFor()
})
