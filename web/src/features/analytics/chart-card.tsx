import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { Card } from '@/ui/card'

type Query = { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown; isPlaceholderData: boolean; data: unknown }

type Props = {
  title: string
  meta?: ReactNode
  legend?: ReactNode
  /** Says what the chart means. */
  sentence?: ReactNode
  /** The same figures as rows, behind a click. */
  table?: ReactNode
  query: Query
  className?: string
  children: ReactNode
}

/** A box around a chart: what it shows, what it means, and the rows behind it. */
export function ChartCard({ title, meta, legend, sentence, table, query, className, children }: Props) {
  const { t } = useTranslation('analytics')
  const heading = useId()
  return (
    <Card className={className}>
      <section
        aria-labelledby={heading}
        aria-busy={query.isPending || query.isPlaceholderData}
        className="flex h-full min-w-0 flex-col p-4"
      >
        <div className="mb-3 flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
          <h2 id={heading} className="font-semibold tracking-[-0.01em]">
            {title}
          </h2>
          {meta && <span className="text-xs text-ink-2">{meta}</span>}
          {legend && <span className="ml-auto flex items-center gap-3 text-xs text-ink-2">{legend}</span>}
        </div>
        {query.data === undefined ? (
          query.isError ? (
            <ErrorLine error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <Pending />
          )
        ) : (
          <>
            {children}
            {sentence && <p className="mt-3 border-t border-line pt-3 text-xs text-ink-2 text-pretty">{sentence}</p>}
            {table && (
              <details className="mt-2 text-xs">
                <summary className="w-fit cursor-default rounded text-ink-2 hover:text-ink max-md:py-2">{t('table')}</summary>
                <div className="mt-1 overflow-x-auto" tabIndex={0} role="group" aria-label={t('tableOf', { title })}>
                  {table}
                </div>
              </details>
            )}
          </>
        )}
      </section>
    </Card>
  )
}

function Pending() {
  return (
    <div className="flex min-h-[168px] flex-col justify-center gap-4">
      {[88, 66, 48, 30].map((width) => (
        <div key={width} style={{ width: `${width}%` }}>
          <Skeleton className="h-5 w-full" />
        </div>
      ))}
    </div>
  )
}
