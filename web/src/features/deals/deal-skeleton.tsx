import { Skeleton } from '@/ui/skeleton'

/** A deal that is on its way: its head, and the first rows of what is known. */
export function DealSkeleton() {
  return (
    <>
      <div className="border-b border-line px-4 pt-5 pb-4">
        <div className="flex items-center justify-between">
          <Skeleton className="h-5 w-56" />
          <Skeleton className="h-6 w-32 max-md:hidden" />
        </div>
        <Skeleton className="mt-5 h-1.5 w-full" />
        <Skeleton className="mt-5 w-32" />
      </div>
      <div className="flex flex-col gap-[18px] p-4">
        <Skeleton className="w-72" />
        <Skeleton className="w-64" />
        <Skeleton className="w-72" />
        <Skeleton className="w-48" />
      </div>
    </>
  )
}
