import { useTranslation } from 'react-i18next'
import { type Stage, StageDot } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import type { Totals } from './shown-totals'
import { useSums } from './use-sums'

/** Colour, name, how many and how much. */
export function ColumnHead({ stage, totals }: { stage: Stage; totals: Totals }) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const sums = useSums()
  const { count, isPartial } = totals
  return (
    <header className="shrink-0 px-2 pt-1 pb-1.5">
      <div className="flex h-5 items-center gap-2">
        <StageDot color={stage.color} />
        <h2 className="truncate font-semibold" title={stage.name}>
          {stage.name}
        </h2>
        <span className="num ml-auto shrink-0 text-ink-3">{f.num(count) + (isPartial ? '+' : '')}</span>
      </div>
      {/* A line of its own: beside the sum a longer name would be cut off. */}
      <div className="num h-4 pl-4 text-xs text-ink-3">
        {count > 0 && (isPartial ? t('sums.from', { sum: sums(totals.sums) }) : sums(totals.sums))}
      </div>
    </header>
  )
}
