import { isProblem, Problem } from '@/lib/problem'

type Lines = { phones: readonly string[]; emails: readonly string[] }
export type LineName = `${keyof Lines}.${number}`

/**
 * The server counts the lines it was sent, a form also has empty ones: puts each error beside the line it is about.
 * What is about something else comes back, to be shown where it belongs.
 */
export function lineErrors(error: unknown, typed: Lines): { lines: { name: LineName; message: string }[]; rest: unknown } {
  if (!isProblem(error) || error.errors.length === 0) return { lines: [], rest: error }
  const lines: { name: LineName; message: string }[] = []
  const others = error.errors.filter(({ pointer, detail }) => {
    const [, field, index] = /^\/(phones|emails)\/(\d+)$/.exec(pointer) ?? []
    if (!field) return true
    const list = field as keyof Lines
    const at = places(typed[list])[Number(index)]
    if (at === undefined) return true
    lines.push({ name: `${list}.${at}`, message: detail })
    return false
  })
  const { status, code, title, detail, requestId, extra } = error
  return { lines, rest: others.length > 0 ? new Problem(status, code, title, detail, others, requestId, extra) : undefined }
}

/** Where in the form the lines stand that were sent. */
const places = (typed: readonly string[]) => typed.flatMap((text, at) => (text.trim() ? [at] : []))
