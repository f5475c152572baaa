import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { Button } from './button'

/** Error inside one block; the other blocks of the page stay. */
export function ErrorLine({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="flex items-center gap-2 py-1.5 text-bad-ink">
      <span className="min-w-0 flex-1">{describeError(error, t).sentence}</span>
      {onRetry && (
        <Button size="sm" variant="ghost" onClick={onRetry}>
          <RefreshCw aria-hidden />
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
