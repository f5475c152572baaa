import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/use-feature'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { InlineField } from '@/ui/inline-field'
import { useLines } from './lines/queries'
import type { Deal } from './types'
import type { CardEditor } from './use-card-editor'

/** The one big figure of the card. Lines make it where there are any; it is typed where there are none. */
export function AmountField({ deal, editor, className }: { deal: Deal; editor: CardEditor; className?: string }) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const lines = useLines(deal.id)
  const hasLines = useFeature('deal_lines')
  const isMade = hasLines && (lines.data?.record.items.length ?? 0) > 0
  if (isMade) {
    return (
      <div className={cn('py-[5px]', className, 'md:w-full')}>
        <div className="num text-2xl font-semibold tracking-[-0.02em]">{f.money(deal.amountMinor, { currency: deal.currency })}</div>
        <div className="text-xs text-ink-2">{t('lines.setAmount')}</div>
      </div>
    )
  }
  return (
    <InlineField
      {...editor.text('amountMinor')}
      inputMode="decimal"
      className={cn('num w-full text-2xl font-semibold tracking-[-0.02em]', className)}
    >
      {f.money(deal.amountMinor, { currency: deal.currency })}
    </InlineField>
  )
}
