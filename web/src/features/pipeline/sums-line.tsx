import { Link } from '@tanstack/react-router'
import { Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { Board, Sum } from '@/features/deals'
import { buttonStyle } from '@/ui/button-style'
import { Skeleton } from '@/ui/skeleton'
import { boardTotals } from './shown-totals'
import { useSums } from './use-sums'

/** What is being worked on, what was won, what may come of it. */
export function SumsLine({ board, filtered, hint }: { board: Board | undefined; filtered: boolean; hint: boolean }) {
  const { t } = useTranslation('pipeline')
  const manage = useCan('pipeline:manage')
  const sums = useSums()
  const totals = board && boardTotals(board, filtered)
  const figures = (['open', 'won', 'forecast'] as const).map((name) => ({ name, sum: totals?.[name] }))
  const write = (sum: Sum[]) => (totals?.isPartial ? t('sums.from', { sum: sums(sum) }) : sums(sum))
  return (
    <div className="flex w-full items-center gap-6 px-1 max-md:gap-5">
      {/* A list of definitions may hold nothing but terms and values, hence the wrapping groups. */}
      <dl className="flex items-center gap-6 max-md:gap-5">
        {figures.map(({ name, sum }) => (
          <div key={name} className="flex items-baseline gap-1.5 whitespace-nowrap" title={t(`sums.${name}Title`)}>
            <dt className="text-ink-3">{t(`sums.${name}`)}</dt>
            <dd className="num font-semibold">{sum ? write(sum) : <Skeleton className="w-16" />}</dd>
          </div>
        ))}
      </dl>
      {hint && <span className="ml-auto truncate text-xs text-ink-3 max-xl:hidden">{t('keys.hint')}</span>}
      {manage && (
        <Link
          to="/settings/pipeline"
          aria-label={t('settingsLink')}
          title={t('settingsLink')}
          className={buttonStyle('ghost', 'icon', hint ? 'max-xl:ml-auto max-md:hidden' : 'ml-auto max-md:hidden')}
        >
          <Settings2 aria-hidden />
        </Link>
      )}
    </div>
  )
}
