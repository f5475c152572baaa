import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** The scrolling part of a page whose content is one centred column. */
export function PageBody({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className={cn('mx-auto max-w-[820px] px-6 py-7 max-md:px-4 max-md:py-5', className)}>{children}</div>
    </div>
  )
}
