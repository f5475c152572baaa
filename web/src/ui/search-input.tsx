import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { Input } from './input'

/** `label` is read aloud; `placeholder` says what can be searched. */
export function SearchInput({ label, className, ...rest }: ComponentProps<typeof Input> & { label: string }) {
  return (
    <span className={cn('relative inline-block w-56', className)}>
      <Search className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3" aria-hidden />
      <Input type="search" aria-label={label} {...rest} className="pl-8" />
    </span>
  )
}
