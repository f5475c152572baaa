import type { Schemas } from '@/api/types'

export const KINDS = ['income', 'refund', 'correction'] as const
export type PaymentKind = Schemas['PaymentKind']
export type Payment = Schemas['Payment']
export type PaymentSummary = Schemas['PaymentSummary']
