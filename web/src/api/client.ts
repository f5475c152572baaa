import createClient from 'openapi-fetch'
import { send } from './http'
import type { paths } from './schema'

/**
 * The server's API, typed by its OpenAPI document. Failures are thrown as `Problem`, so a call is
 *
 *     const student = await ask(api.GET('/api/students/{id}', { params: { path: { id } }, signal }))
 */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send })

type Answer<T> = { data?: T; response: Response }

/** What the server answered; whatever it refused has been thrown by `send`. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data } = await call
  return data as T
}

/** A single record with the tag that `If-Match` wants. */
export async function askRecord<T>(call: Promise<Answer<T>>): Promise<{ record: T; etag: string | null }> {
  const { data, response } = await call
  return { record: data as T, etag: response.headers.get('etag') }
}

/** Parameters of a write that must not overwrite somebody else's edit; the answer to a stale one is 412. */
export const ifMatch = (etag: string | null): { 'if-match'?: string } => (etag ? { 'if-match': etag } : {})
