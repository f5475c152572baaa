import * as z from 'zod/mini'
import type { Choice } from '@/ui/record-picker'
import { amountText, parseAmount } from './amount'
import type { RequiredField } from './requirements'
import type { Deal, DealPatch } from './types'

const choice = z.nullable(z.custom<Choice>())

/** Fields are named as the server names them, so that what it refuses lands beside them. */
export const formSchema = (currency: string) =>
  z.object({
    title: z.string().check(z.trim(), z.minLength(1, 'form.filled'), z.maxLength(300, 'form.long')),
    amountMinor: z.string().check(z.refine((text) => parseAmount(text, currency) !== null, 'form.amount')),
    contactId: choice,
    /** Of a contact that is only being named. */
    phone: z.string(),
    companyId: choice,
    stageId: z.string(),
    expectedOn: z.string(),
    ownerId: z.string(),
    lossReasonId: z.string(),
  })
export type DealForm = z.infer<ReturnType<typeof formSchema>>

export const EMPTY: DealForm = {
  title: '',
  amountMinor: '',
  contactId: null,
  phone: '',
  companyId: null,
  stageId: '',
  expectedOn: '',
  ownerId: '',
  lossReasonId: '',
}

export const formOf = (deal: Deal, lang: string): DealForm => ({
  ...EMPTY,
  title: deal.title,
  amountMinor: amountText(deal.amountMinor, deal.currency, lang),
  contactId: deal.contact ?? null,
  companyId: deal.company ?? null,
  stageId: deal.stage.id,
  expectedOn: deal.expectedOn ?? '',
  ownerId: deal.owner?.id ?? '',
  lossReasonId: deal.lossReason?.id ?? '',
})

/** The named fields as the server wants them; the contact must exist by now. */
export function patchOf(form: DealForm, fields: readonly (RequiredField | 'title' | 'stageId')[], currency: string): DealPatch {
  const all: DealPatch = {
    title: form.title,
    amountMinor: parseAmount(form.amountMinor, currency) ?? 0,
    contactId: form.contactId?.id || null,
    companyId: form.companyId?.id || null,
    // Left out, it is the server's own choice.
    ...(form.stageId && { stageId: form.stageId }),
    expectedOn: form.expectedOn || null,
    ownerId: form.ownerId || null,
    lossReasonId: form.lossReasonId || null,
  }
  return Object.fromEntries(fields.filter((name) => name in all).map((name) => [name, all[name]]))
}
