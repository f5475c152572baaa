import assert from 'node:assert/strict'
import { sandbox } from './browser.mjs'

/** The newest letter to the address, waited for. */
export async function letterTo(email) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${sandbox}/_sandbox/mailbox?to=${encodeURIComponent(email)}`)
    assert.ok(answer.ok, `the mailbox answers ${answer.status}`)
    const letters = await answer.json()
    if (letters.length > 0) return letters.at(-1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no letter to ${email} within ten seconds`)
}

/** The first address of the app in the letter. */
export function linkIn(letter) {
  const link = letter.text.match(/https?:\/\/\S+/)
  assert.ok(link, `no link in ${letter.text}`)
  return link[0]
}
