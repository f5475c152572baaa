import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

type Props = Omit<ComponentProps<'select'>, 'size'> & { size?: 'md' | 'lg' }

/** The browser's own list: best on phones, no script. Give it `<option>`s. */
export function Select({ size, className, children, ...rest }: Props) {
  return (
    <span className={cn('relative block', className)}>
      <select {...rest} className={cn('field appearance-none truncate pr-8', size === 'lg' && 'field-lg')}>
        {children}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
    </span>
  )
}
