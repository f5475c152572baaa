import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '@/ui/copy-button'
import { Input } from '@/ui/input'
import type { SignIn, Vendor } from './types'

/** Where on the platform a person gets what the form asks for; with the exact address to be pasted there. */
export function HowTo({ vendor, way }: { vendor: Vendor; way: SignIn }) {
  const { t } = useTranslation('platforms')
  const id = useId()
  const steps = t(`way.${way}.steps.${vendor.type}`, { defaultValue: '' }).split('\n').filter(Boolean)
  if (steps.length === 0 && way !== 'oauth') return null
  return (
    <div className="rounded-[10px] bg-sunken shadow-card">
      {steps.length > 0 && (
        <details className="group">
          <summary className="flex min-h-10 cursor-default list-none items-center gap-2 rounded-[10px] px-3 font-medium [&::-webkit-details-marker]:hidden">
            <ChevronRight className="size-4 text-ink-3 transition-transform group-open:rotate-90" aria-hidden />
            {t(`way.${way}.how`)}
          </summary>
          <ol className="list-decimal space-y-1 pr-3 pb-3 pl-9 text-ink-2 text-pretty marker:text-ink-3">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
      {way === 'oauth' && (
        <div className="border-t border-line p-3 first:border-t-0">
          <label htmlFor={id} className="mb-1 block text-xs text-ink-2">
            {t('connect.redirect')}
          </label>
          <div className="flex gap-2">
            <Input id={id} readOnly value={vendor.redirectUri} className="mono" onFocus={(event) => event.target.select()} />
            <CopyButton text={vendor.redirectUri} />
          </div>
        </div>
      )}
    </div>
  )
}
