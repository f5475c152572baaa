import { app } from './browser.mjs'

/** Signs in as a person would, and as often as a person may: many walks share an account, so the program may ask one of them to wait. */
export async function signIn({ page, word, expectFailure }, school, at = app) {
  expectFailure(/429 .*\/api\/auth\/login/)
  await page.goto(`${at}/login`)
  await page.getByLabel(word('auth:email')).fill(school.email)
  await page.getByLabel(word('auth:password'), { exact: true }).fill(school.password)
  for (;;) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/auth/login'))
    await page.getByRole('button', { name: word('auth:login.submit'), exact: true }).click()
    const answer = await answered
    if (answer.status() !== 429) break
    await page.waitForTimeout((Number(answer.headers()['retry-after']) + 1) * 1000)
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
}
