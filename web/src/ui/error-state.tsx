import { Copy, Lock, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { Button } from './button'
import { Card } from './card'
import { Empty } from './empty'

type Props = { error: unknown; onRetry?: () => void; title?: string; children?: ReactNode }

/** A page or pane that could not load: what happened, what to try, the code to tell support. */
export function ErrorState({ error, onRetry, title, children }: Props) {
  const { t } = useTranslation()
  // Trying again would not help, and there is nothing to tell support.
  if (isProblem(error) && error.status === 403) {
    return (
      <div role="alert" className="h-full">
        <Empty icon={<Lock />} title={t('error.forbidden')} sub={t('error.forbiddenSub')} action={children} />
      </div>
    )
  }
  const problem = describeError(error, t)
  const { sentence, code } = problem
  return (
    <div role="alert" className="flex h-full flex-col items-center justify-center p-6 text-center">
      <span
        className="tone mb-4 flex size-12 items-center justify-center rounded-2xl"
        style={{ ['--h' as string]: 75 }}
        aria-hidden
      >
        <TriangleAlert className="size-6 stroke-[1.5]" />
      </span>
      <h2 className="text-base font-semibold">{title ?? problem.title ?? t('error.title')}</h2>
      <p className="max-w-[360px] text-ink-2 text-balance">{sentence}</p>
      <div className="mt-4 flex gap-2">
        {onRetry && (
          <Button variant="primary" onClick={onRetry}>
            <RefreshCw aria-hidden />
            {t('retry')}
          </Button>
        )}
        {children}
      </div>
      {code && (
        <Card className="mt-8 flex max-w-full items-center gap-3 bg-sunken py-1.5 pr-1.5 pl-3 text-xs text-ink-2">
          <span className="shrink-0">{t('error.code')}</span>
          <code className="mono truncate text-ink">{code}</code>
          <Button
            size="icon"
            variant="ghost"
            aria-label={t('error.copy')}
            onClick={() => void navigator.clipboard?.writeText(code)}
          >
            <Copy aria-hidden />
          </Button>
        </Card>
      )}
    </div>
  )
}
