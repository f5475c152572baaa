import { HttpResponse } from 'msw'

/** A problem document as the server writes it. */
export const problem = (status: number, code: string, rest: Record<string, unknown> = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title: code, status, code, detail: code, requestId: 'req-1', ...rest },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
