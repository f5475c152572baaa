import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from './button'
import { Input } from './input'

/** Password with an eye. Say in `autoComplete` which one it is: current or new. */
export function PasswordInput({ className, size, ...rest }: ComponentProps<typeof Input>) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <span className="relative block">
      <Input {...rest} size={size} type={shown ? 'text' : 'password'} className={cn('pr-10', className)} />
      <span className="absolute inset-y-0 right-1.5 flex items-center">
        <Button
          variant="ghost"
          size="icon"
          aria-label={t(shown ? 'password.hide' : 'password.show')}
          aria-pressed={shown}
          onClick={() => setShown((value) => !value)}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </Button>
      </span>
    </span>
  )
}
