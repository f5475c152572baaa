import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/skeleton'

/** A card on its way, in the geometry it will have. */
export function CardSkeleton() {
  const { t } = useTranslation()
  return (
    <div
      role="status"
      aria-label={t('loading')}
      className="grid min-h-0 flex-1 grid-cols-[328px_minmax(0,1fr)_332px] divide-x divide-line max-xl:grid-cols-[328px_minmax(0,1fr)] max-lg:grid-cols-1"
    >
      <div className="flex flex-col gap-4 p-4">
        <span className="flex items-center gap-3">
          <Skeleton className="size-[52px] rounded-full" />
          <Skeleton className="h-4 w-44" />
        </span>
        <Skeleton />
        <Skeleton className="w-56" />
        <Skeleton className="w-64" />
        <Skeleton className="w-48" />
      </div>
      <div className="flex flex-col gap-6 p-5 max-lg:hidden">
        <Skeleton className="h-6 w-40" />
        <Skeleton />
        <Skeleton />
        <Skeleton />
      </div>
      <div className="flex flex-col gap-4 p-5 max-xl:hidden">
        <Skeleton className="w-28" />
        <Skeleton />
      </div>
    </div>
  )
}
