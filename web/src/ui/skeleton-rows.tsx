import { useTranslation } from 'react-i18next'
import { Skeleton } from './skeleton'

/** Rows of a list that is on its way: 36 px each, 64 on phones. */
export function SkeletonRows({ rows = 12 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className="flex h-9 items-center gap-3 border-b border-line px-4 max-md:h-16">
          <Skeleton className="size-5 shrink-0 rounded-full max-md:size-9" />
          <Skeleton className={i % 3 === 0 ? 'w-44' : i % 3 === 1 ? 'w-32' : 'w-52'} />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </div>
  )
}
