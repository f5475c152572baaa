import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { Figures } from './line-math'

/** «8 урок × 1 500 ₽ · скидка 10 %»: how a line comes to its sum. */
export function useLineText(currency: string) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  return ({ quantityMilli, priceMinor, discountBp, unit }: Figures & { unit?: string | null | undefined }) => {
    const quantity = [f.num(quantityMilli / 1000, 3), unit].filter(Boolean).join('\u00a0')
    const discount = discountBp > 0 && t('lines.discountOf', { percent: f.percent(discountBp / 10_000, 2) })
    return [`${quantity} × ${f.money(priceMinor, { currency })}`, discount].filter(Boolean).join(' · ')
  }
}
