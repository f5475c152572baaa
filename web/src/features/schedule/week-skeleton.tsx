import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/skeleton'
import { SkeletonRows } from '@/ui/skeleton-rows'

/** Rows of the week at their true height. */
export function WeekSkeleton({ phone }: { phone: boolean }) {
  const { t } = useTranslation('schedule')
  if (phone) return <SkeletonRows rows={9} />
  return (
    <div role="status" aria-label={t('common:loading')} className="flex-1 overflow-hidden">
      <div className="h-[47px] border-b border-line" />
      {Array.from({ length: 9 }, (_, i) => (
        <div key={i} className="flex h-[74px] items-center gap-6 border-b border-line px-4">
          <Skeleton className="w-20" />
          <Skeleton className="h-12 w-16" />
          <Skeleton className="h-12 w-16" />
          <Skeleton className={i % 2 ? 'ml-24 h-14 w-20' : 'ml-44 h-14 w-24'} />
          <Skeleton className={i % 3 ? 'ml-16 h-14 w-20' : 'ml-6 h-14 w-24'} />
        </div>
      ))}
    </div>
  )
}
