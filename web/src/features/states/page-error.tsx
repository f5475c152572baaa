import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ErrorState } from '@/ui/error-state'

/** Error boundary of every route: the shell stays, the page says what happened. */
export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        resetQueries()
        reset()
        void router.invalidate()
      }}
    />
  )
}
