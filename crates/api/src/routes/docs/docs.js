// Sends what the forms say and shows what comes back. The token stays in its field: it is stored nowhere.
'use strict'

const token = document.getElementById('token')

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.dataset.path) return
  event.preventDefault()
  const output = form.querySelector('output')
  output.textContent = '…'
  try {
    const { url, options } = request(form)
    const response = await fetch(url, options)
    output.replaceChildren(block(`${response.status} ${response.statusText}\n\n${pretty(await response.text())}`))
  } catch (error) {
    output.replaceChildren(block(String(error)))
  }
})

function request(form) {
  let path = form.dataset.path
  const query = new URLSearchParams()
  const headers = { 'x-zveno-csrf': '1' }
  if (token.value) headers.authorization = `Bearer ${token.value}`
  for (const input of form.querySelectorAll('input')) {
    if (input.value === '') continue
    if (input.dataset.in === 'path') path = path.replace(`{${input.name}}`, encodeURIComponent(input.value))
    if (input.dataset.in === 'query') query.append(input.name, input.value)
    if (input.dataset.in === 'header') headers[input.name] = input.value
  }
  const options = { method: form.dataset.method.toUpperCase(), headers }
  const body = form.querySelector('textarea')
  if (body) {
    headers['content-type'] = 'application/json'
    options.body = body.value
  }
  const text = query.toString()
  return { url: text ? `${path}?${text}` : path, options }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

function block(text) {
  const pre = document.createElement('pre')
  pre.textContent = text
  return pre
}
