// A wire between a browser and the program that can be cut: connections break, new ones are refused, as when the network goes.
import { createServer, connect } from 'node:net'
import { app } from './browser.mjs'

export async function cable() {
  const target = new URL(app)
  const open = new Set()
  let whole = true
  const server = createServer((from) => {
    if (!whole) return from.destroy()
    const to = connect(Number(target.port), target.hostname)
    for (const end of [from, to]) {
      open.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => {
        open.delete(end)
        from.destroy()
        to.destroy()
      })
    }
    from.pipe(to)
    to.pipe(from)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    app: `http://127.0.0.1:${server.address().port}`,
    cut() {
      whole = false
      for (const end of open) end.destroy()
    },
    mend() {
      whole = true
    },
    close() {
      this.cut()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
