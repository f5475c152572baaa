import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export function Input({ size, className, ...rest }: Omit<ComponentProps<'input'>, 'size'> & { size?: 'md' | 'lg' }) {
  return <input {...rest} className={cn('field', size === 'lg' && 'field-lg', className)} />
}
