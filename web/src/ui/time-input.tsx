import { cn } from '@/lib/cn'
import { Input } from './input'

type Props = { label: string; title?: string; value: string; onChange: (time: string) => void; className?: string }

/** `14:30`, or empty. Typed or stepped with the arrows; the browser's own list of hours is left out for its width. */
export const TimeInput = ({ label, value, onChange, className, ...rest }: Props) => (
  <Input
    {...rest}
    type="time"
    aria-label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    className={cn('num w-[84px] shrink-0 px-2 max-md:w-32 md:[&::-webkit-calendar-picker-indicator]:hidden', className)}
  />
)
