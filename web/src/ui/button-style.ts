import { cn } from '@/lib/cn'

const variants = {
  primary: 'bg-accent text-on-accent shadow-btn hover:bg-accent-hover',
  secondary:
    'bg-raised text-ink shadow-card hover:bg-sunken dark:bg-[oklch(1_0_0/.075)] dark:hover:bg-[oklch(1_0_0/.12)]',
  danger: 'bg-raised text-bad-ink shadow-card hover:bg-[oklch(0.55_0.2_25/.07)] dark:bg-[oklch(1_0_0/.075)]',
  destroy:
    'bg-[oklch(0.53_0.2_25)] text-white shadow-[inset_0_1px_0_oklch(1_0_0/.16)] hover:bg-[oklch(0.48_0.2_25)]',
  soft: 'bg-accent-soft text-accent-ink hover:bg-[oklch(0.53_0.2_272/.15)]',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink data-popup-open:bg-press',
}

const sizes = {
  sm: 'h-7 gap-1.5 rounded-md px-2 text-xs',
  md: 'h-8 gap-1.5 rounded-[7px] px-2.5',
  lg: 'h-10 gap-2 rounded-lg px-4 text-base',
  icon: 'size-7 rounded-md',
}

export type ButtonVariant = keyof typeof variants
export type ButtonSize = keyof typeof sizes

// The invisible ::after widens the touch target to 40 px on phones.
const base =
  'inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap select-none transition-[background,color,box-shadow] duration-100 active:scale-[.985] disabled:opacity-50 max-md:relative max-md:after:absolute max-md:after:-inset-1.5 max-md:after:content-[""] [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.75]'

/** The look of a button, for links that must look like one. */
export const buttonStyle = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', className?: string) =>
  cn(base, sizes[size], variants[variant], className)
