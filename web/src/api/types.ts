import type { components } from './schema'

/** Shapes of the API under short names; `schema.d.ts` is made from the server's document. */
export type Schemas = components['schemas']

/** A shape whose words the server calls just strings and the client knows one by one. */
export type Narrow<Shape, Known> = Omit<Shape, keyof Known> & Known

export type Role = Schemas['RoleName']
export type User = Schemas['SessionUser']
export type AuthResult = Schemas['Session']
export type Me = Schemas['Me']
export type RoleMatrix = Schemas['Matrix']
export type Member = Schemas['Member']
export type Invitation = Schemas['Invitation']
export type InvitationOffer = Schemas['Offer']
export type Organization = Schemas['Organization']
export type ApiKey = Schemas['ApiKey']
export type CreatedApiKey = Schemas['CreatedApiKey']
export type AuditEntry = Schemas['AuditEntry']
export type OpenSession = Schemas['OpenSession']

/** One page of a list. */
export type Page<T> = { items: T[]; nextCursor?: string | null; total?: number | null }
