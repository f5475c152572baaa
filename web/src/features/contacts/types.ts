import type { Schemas } from '@/api/types'

export type Contact = Schemas['Contact']
export type ContactCard = Schemas['ContactCard']
export type ContactStudent = Schemas['ContactStudent']
export type ContactPatch = Schemas['ContactFields']
export type Messenger = Schemas['Messenger']
export type Ref = Schemas['Reference']
