import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { MIN_PASSWORD, passwordStrength } from '@/lib/password-strength'

const colours = ['bg-ink-3/50', 'bg-bad', 'bg-warn', 'bg-good']

/** Three bars and a word below a new password. */
export function PasswordStrength({ password }: { password: string }) {
  const { t } = useTranslation()
  const strength = passwordStrength(password)
  return (
    <span className="flex items-center gap-2.5">
      <span className="flex gap-1" aria-hidden>
        {[1, 2, 3].map((step) => (
          <span
            key={step}
            className={cn('h-1 w-6 rounded-full', step <= strength ? colours[strength] : 'bg-press')}
          />
        ))}
      </span>
      <span aria-live="polite">
        {strength === 0 ? t('password.short', { count: MIN_PASSWORD }) : t(`password.strength${strength}`)}
      </span>
    </span>
  )
}
