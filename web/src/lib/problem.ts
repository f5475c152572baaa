export type FieldError = { pointer: string; detail: string; code?: string }

/** An RFC 9457 problem document as an exception; `offline` stands for an answer that never came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail = '',
    readonly errors: FieldError[] = [],
    readonly requestId?: string,
    /** The rest of the document: members that belong to one code only. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(detail || title)
    this.name = 'Problem'
  }

  static offline() {
    return new Problem(0, 'offline', 'offline')
  }

  static async from(response: Response): Promise<Problem> {
    const { code, title, detail, errors, requestId, request_id, ...extra } = await readObject(response)
    return new Problem(
      response.status,
      text(code) || `http_${response.status}`,
      text(title) || response.statusText,
      text(detail),
      Array.isArray(errors) ? errors.filter(isFieldError) : [],
      text(requestId) || text(request_id) || response.headers.get('x-request-id') || undefined,
      extra,
    )
  }
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const isFieldError = (value: unknown): value is FieldError =>
  typeof value === 'object' && value !== null && 'pointer' in value && 'detail' in value

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code)
