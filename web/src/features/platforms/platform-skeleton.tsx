import { Skeleton } from '@/ui/skeleton'

/** A site on its way, in the geometry it will have. */
export function PlatformSkeleton() {
  return (
    <div className="mx-auto flex w-full max-w-[960px] flex-col gap-3 px-6 py-5 max-md:px-4" aria-busy>
      <div className="flex items-center gap-3.5">
        <Skeleton className="size-11 rounded-xl" />
        <span className="flex flex-col gap-2">
          <Skeleton className="h-4 w-48" />
          <Skeleton className="w-72 max-md:w-48" />
        </span>
      </div>
      <Skeleton className="mt-1 h-[86px] rounded-[10px] max-md:h-[226px]" />
      <Skeleton className="h-7 w-96 max-md:w-full" />
      <Skeleton className="h-80 rounded-[10px]" />
    </div>
  )
}
