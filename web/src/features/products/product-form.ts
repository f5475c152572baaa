import * as z from 'zod/mini'
import { amountText, parseAmount } from '@/features/deals'
import type { Product, ProductPatch } from './types'
import { fieldsOf } from './use-product-edit'

export const productForm = (currency: string) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(1, 'form.filled'), z.maxLength(300, 'form.long')),
    code: z.string().check(z.trim(), z.maxLength(100, 'form.long')),
    unit: z.string().check(z.trim(), z.maxLength(40, 'form.long')),
    priceMinor: z.string().check(z.refine((text) => parseAmount(text, currency) !== null, 'form.amount')),
    isActive: z.boolean(),
  })
export type ProductForm = z.infer<ReturnType<typeof productForm>>

export const EMPTY: ProductForm = { name: '', code: '', unit: '', priceMinor: '', isActive: true }

export const formOf = (product: Product, lang: string): ProductForm => ({
  name: product.name,
  code: product.code ?? '',
  unit: product.unit ?? '',
  priceMinor: amountText(product.priceMinor, product.currency, lang),
  isActive: product.isActive,
})

export const bodyOf = ({ name, code, unit, priceMinor, isActive }: ProductForm, currency: string): ProductPatch => ({
  name,
  code: code || null,
  unit: unit || null,
  priceMinor: parseAmount(priceMinor, currency) ?? 0,
  isActive,
})

/** Only what differs: a field nobody touched must not undo what somebody else wrote in it. */
export function changed(body: ProductPatch, before: Product): ProductPatch {
  return Object.fromEntries(fieldsOf(body).flatMap((field) => ((body[field] ?? null) === (before[field] ?? null) ? [] : [[field, body[field]]])))
}
