import { Skeleton } from '@/ui/skeleton'
import { SkeletonRows } from '@/ui/skeleton-rows'

/** A page whose code is on its way: a header and rows at their true height. */
export function PagePending() {
  return (
    <>
      <div className="flex h-12 shrink-0 items-center border-b border-line px-4">
        <Skeleton className="w-28" />
      </div>
      <SkeletonRows />
    </>
  )
}
