import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** Cells of a plain table inside a `Card`. Long lists use `data-table.tsx`. */
export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn('h-8 px-3 text-left text-xs font-medium whitespace-nowrap text-ink-3', className)}
    />
  )
}

export function Td({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={cn('h-9 border-t border-line px-3', className)} />
}
