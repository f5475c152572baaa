import * as z from 'zod/mini'
import type { ConfigureRequest, SignIn, Vendor } from './types'

export type Line = { name: 'token' | 'username' | 'password' | 'clientId' | 'clientSecret'; secret?: boolean }

/** What a person has to bring for each way to sign in, beside the address; the names are those of the API, so that its refusals find their line. */
export const WAYS: Record<SignIn, Line[]> = {
  token: [{ name: 'token', secret: true }],
  password: [{ name: 'username' }, { name: 'password', secret: true }],
  oauth: [{ name: 'clientId' }, { name: 'clientSecret', secret: true }],
}

export type Values = Record<string, string>

/** What the simulated site of a demo is opened with. */
export const exampleOf = (vendor: Vendor, way: SignIn): Values => ({
  baseUrl: vendor.demo?.address ?? '',
  ...Object.fromEntries(WAYS[way].map(({ name }) => [name, vendor.demo?.[name] ?? ''])),
})

export const emptyOf = (way: SignIn, baseUrl = ''): Values => ({ baseUrl, ...Object.fromEntries(WAYS[way].map(({ name }) => [name, ''])) })

/** What must be filled in; whether it is right, only the platform knows. */
export const schemaOf = (way: SignIn) => {
  const filled = (name: string) => z.minLength(1, `line.${name}.missing`)
  return z.object({
    baseUrl: z.string().check(z.trim(), filled('baseUrl')),
    // A password may begin or end with a space.
    ...Object.fromEntries(WAYS[way].map(({ name }) => [name, name === 'password' ? z.string().check(filled(name)) : z.string().check(z.trim(), filled(name))])),
  })
}

/** The usual pauses between two readings, in seconds. */
export const INTERVALS = [60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200, 86_400]

export const requestOf = (type: string, values: Values, intervalSeconds: number | undefined) =>
  ({ type, ...values, ...(intervalSeconds && { intervalSeconds }) }) as ConfigureRequest
