import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/skeleton'

/** Columns and cards at their true size, so that nothing jumps when they arrive. */
export function BoardSkeleton({ columns = 5 }: { columns?: number | undefined }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('loading')} className="flex min-h-0 flex-1 gap-2.5 overflow-hidden p-3 pt-2">
      {Array.from({ length: columns }, (_, i) => (
        <div key={i} className="flex w-[264px] shrink-0 flex-col max-md:w-full xl:w-0 xl:min-w-[214px] xl:shrink xl:grow">
          <div className="shrink-0 px-2 pt-1 pb-1.5">
            <div className="flex h-5 items-center gap-2">
              <Skeleton className="size-2 rounded-full" />
              <Skeleton className="w-24" />
            </div>
            <div className="flex h-4 items-center pl-4">
              <Skeleton className="h-2.5 w-14" />
            </div>
          </div>
          <div className="min-h-0 flex-1 overflow-hidden rounded-xl bg-sunken pt-1">
            {Array.from({ length: Math.max(1, 6 - i) }, (_, k) => (
              <div key={k} className="px-1.5 py-1">
                <div className="h-[116px] rounded-[10px] bg-raised p-3 shadow-card">
                  <Skeleton className="w-24" />
                  <Skeleton className="mt-3 w-36" />
                  <Skeleton className="mt-2.5 w-20" />
                  <Skeleton className="mt-4 w-16" />
                </div>
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
