import * as z from 'zod/mini'
import type { SignIn, Vendor } from './types'

export type Line = {
  name: string
  /** Shown as dots. */
  secret?: boolean
  /** May stay empty; said by the vendor. */
  optional?: (vendor: Vendor) => boolean
  /** Left out where a vendor has no use for it. */
  wanted?: (vendor: Vendor) => boolean
  /** What it holds in the demo. */
  example: (vendor: Vendor) => string | null | undefined
  type?: 'url'
}

export type Way = { signIn: SignIn; lines: Line[] }

/** Whose sign-in page has no address of its own: it depends on the account. */
const needsAddress = ({ crmType }: Vendor) => crmType === 'bitrix24'

/** The ways to sign in and what a person has to bring for each; the names are those of the API, so that its refusals find their line. */
export const WAYS: Record<SignIn, Way> = {
  oauth: {
    signIn: 'oauth',
    lines: [
      { name: 'address', type: 'url', wanted: needsAddress, example: ({ demo }) => demo?.address },
      { name: 'clientId', optional: ({ clientId }) => !!clientId, example: ({ demo }) => demo?.clientId },
      { name: 'clientSecret', secret: true, optional: ({ clientId }) => !!clientId, example: ({ demo }) => demo?.clientSecret },
    ],
  },
  long_lived_token: {
    signIn: 'long_lived_token',
    lines: [
      { name: 'baseUrl', type: 'url', example: ({ demo }) => demo?.address },
      { name: 'accessToken', secret: true, example: ({ demo }) => demo?.accessToken },
    ],
  },
  inbound_webhook: {
    signIn: 'inbound_webhook',
    lines: [{ name: 'webhookUrl', type: 'url', example: ({ demo }) => demo?.webhookUrl }],
  },
}

/** The lines this vendor asks for. */
export const linesOf = (way: Way, vendor: Vendor) => way.lines.filter(({ wanted }) => !wanted || wanted(vendor))

/** What must be filled in; whether it is right, only the vendor knows. */
export const schemaOf = (lines: Line[], vendor: Vendor) =>
  z.object(
    Object.fromEntries(
      lines.map(({ name, optional }) => [name, optional?.(vendor) ? z.string() : z.string().check(z.trim(), z.minLength(1, `line.${name}.missing`))]),
    ),
  )
