import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** A box. Only on tinted pages and around tables; side columns use `Block`. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  // A part that scrolls sideways must be reachable from the keyboard.
  const scrolls = className?.includes('overflow-x')
  return (
    <div
      tabIndex={scrolls ? 0 : undefined}
      {...rest}
      className={cn('rounded-[10px] bg-raised shadow-card', className)}
    />
  )
}
