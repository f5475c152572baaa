import type { Narrow, Schemas } from '@/api/types'

export type StudentStatus = Schemas['StudentStatus']
export type Student = Schemas['StudentItem']
export type Membership = Schemas['StudentGroup']
export type StudentCard = Narrow<Schemas['Student'], { gender: 'male' | 'female' | null }>
export type Summary = Schemas['StudentSummary']

export type LedgerKind = 'opening' | 'income' | 'refund' | 'charge' | 'correction'
export type LedgerRow = Narrow<Schemas['LedgerEntry'], { kind: LedgerKind }>
export type LedgerPage = Narrow<Schemas['LedgerPage'], { items: LedgerRow[] }>

export type AttendanceStatus = 'planned' | 'attended' | 'missed'
export type AttendanceRow = Narrow<Schemas['StudentAttendance'], { status: AttendanceStatus }>

export type Subscription = Schemas['StudentSubscription']

/** What the card lets a person change. */
export type StudentPatch = Pick<Schemas['StudentChange'], 'name' | 'note' | 'stage' | 'phones' | 'emails'>
