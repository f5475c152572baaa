import assert from 'node:assert/strict'
import { app } from '../harness/browser.mjs'
import { get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { goTo } from '../harness/navigation.mjs'
import { signIn } from '../harness/sign-in.mjs'

flow('a learning platform is connected, its courses are looked at, and who learns there on their card', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  await signIn(tools, school)
  await goTo(tools, 'integrations')
  await page.getByRole('button', { name: word('platforms:connect.title', { name: 'Moodle' }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: word('platforms:connect.example') }).click()
  await look('access to a site')
  await dialog.getByRole('button', { name: word('platforms:connect.submit'), exact: true }).click()
  await page.waitForURL((url) => /^\/integrations\/learning\/[0-9a-f-]{36}$/.test(url.pathname), { timeout: 60_000 })
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByText(word('platforms:state.fine'), { exact: true }).waitFor({ timeout: 120_000 })
  await look('a site that is read')

  const course = (await get('/api/v1/crm/courses?limit=200', token)).items.find(({ remoteId }) => remoteId === '2')
  const people = (await get(`/api/v1/crm/courses/${course.id}/people?role=student&limit=200`, token)).items
  const person = people.find(({ email, status }) => email && status === 'active')
  assert.ok(people.length > 100 && person, `${people.length} students came`)
  const contact = await post('/api/crm/contacts', { name: person.name, emails: [person.email] }, token)

  await page.goto(`${app}/integrations/learning/${id}?tab=rights`)
  await page.getByText('core_enrol_get_enrolled_users', { exact: true }).first().waitFor()
  await look('rights')

  await goTo(tools, 'courses')
  await page.getByText(course.name).first().click()
  await page.waitForURL((url) => url.pathname === `/courses/${course.id}`)
  await page.getByRole('heading', { name: course.name }).first().waitFor()
  await look('a course')

  // The next pass finds that the account is that contact's.
  await page.goto(`${app}/integrations/learning/${id}`)
  await page.getByRole('button', { name: word('platforms:head.read'), exact: true }).click()
  for (let tries = 0; (await get(`/api/crm/contacts/${contact.id}/learning`, token)).places.length === 0; tries += 1) {
    assert.ok(tries < 240, 'the account was linked')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  await page.goto(`${app}/learners/${person.id}`)
  await page.getByText(course.name).first().waitFor()
  await look('how far somebody is')
  if (variant.phone) return
  await page.goto(`${app}/contacts/${contact.id}`)
  await page.getByText(course.name).first().waitFor()
  await look('progress on the card')
})

flow('a platform is entered over its own page of consent, after a no at first', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  await signIn(tools, school)
  await goTo(tools, 'integrations')
  const setOut = async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: word('platforms:way.oauth.name') }).click()
    await dialog.getByRole('button', { name: word('platforms:connect.example') }).click()
    await dialog.getByRole('button', { name: word('platforms:connect.leave', { name: 'Canvas' }) }).click()
  }
  await page.getByRole('button', { name: word('platforms:connect.title', { name: 'Canvas' }) }).click()
  await setOut()
  await page.locator('button[value=deny]').click()
  await page.waitForURL((url) => url.origin === new URL(app).origin && url.searchParams.has('failed'))
  await page.getByText(word('platforms:failed.title', { name: 'Canvas' })).waitFor()
  await look('refused')
  await page.getByRole('button', { name: word('platforms:failed.again') }).click()
  await setOut()
  await page.locator('button[value=allow]').click()
  await page.waitForURL((url) => url.origin === new URL(app).origin && /^\/integrations\/learning\/[0-9a-f-]{36}$/.test(url.pathname), { timeout: 60_000 })
  await page.getByText(word('platforms:state.fine'), { exact: true }).waitFor({ timeout: 120_000 })
  const courses = (await get('/api/v1/crm/courses?limit=200', school.session.accessToken)).items
  assert.ok(courses.length > 10 && courses.every(({ type }) => type === 'canvas'), `${courses.length} courses came`)
})
