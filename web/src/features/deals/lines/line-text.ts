import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { Figures } from './line-math'

/** «8 × 1 500 ₽/урок · скидка 10 %»: how a line comes to its sum. */
export function useLineText(currency: string) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  return ({ quantityMilli, priceMinor, discountBp, unit }: Figures & { unit?: string | null | undefined }) => {
    const price = [f.money(priceMinor, { currency }), unit].filter(Boolean).join('/')
    const discount = discountBp > 0 && t('lines.discountOf', { percent: f.percent(discountBp / 10_000, 2) })
    return [`${f.num(quantityMilli / 1000, 3)} × ${price}`, discount].filter(Boolean).join(' · ')
  }
}
