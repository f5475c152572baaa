import { amountText, parseAmount } from '../amount'
import { type Figures, fixedText, MOST_DISCOUNT, MOST_QUANTITY, parseFixed } from './line-math'
import type { Line, LinePatch } from './queries'

/** A line while it is edited, as text. */
export type Draft = { name: string; quantity: string; price: string; discount: string }
export type DraftField = keyof Draft

export const draftOf = (line: Line, currency: string, lang: string): Draft => ({
  name: line.name,
  quantity: fixedText(line.quantityMilli, 3, lang),
  price: amountText(line.priceMinor, currency, lang),
  discount: line.discountBp === 0 ? '' : fixedText(line.discountBp, 2, lang),
})

/** The figures of a draft; a field that holds none is `null`. */
export function figuresOf(draft: Draft, currency: string): { [K in keyof Figures]: number | null } {
  const quantityMilli = parseFixed(draft.quantity, 3, MOST_QUANTITY)
  return {
    quantityMilli: quantityMilli === 0 ? null : quantityMilli,
    priceMinor: parseAmount(draft.price, currency),
    discountBp: draft.discount.trim() === '' ? 0 : parseFixed(draft.discount, 2, MOST_DISCOUNT),
  }
}

/** What a line says, as a patch would write it. */
export const patchOf = ({ name, quantityMilli, priceMinor, discountBp }: Line): LinePatch => ({ name, quantityMilli, priceMinor, discountBp })

export const isSame = (one: Line, other: Line) =>
  one.name === other.name &&
  one.quantityMilli === other.quantityMilli &&
  one.priceMinor === other.priceMinor &&
  one.discountBp === other.discountBp
