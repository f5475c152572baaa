import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { InlineField } from '@/ui/inline-field'
import type { Deal } from './types'
import type { CardEditor } from './use-card-editor'

/** The one big figure of the card. */
export function AmountField({ deal, editor, className }: { deal: Deal; editor: CardEditor; className?: string }) {
  const f = useFormat()
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
