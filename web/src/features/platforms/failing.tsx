import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Ability } from './types'

/** Calls that do not work: what each is for, and the rights it asks for as the platform names them. */
export function Failing({ abilities }: { abilities: Ability[] }) {
  const { t } = useTranslation('platforms')
  return (
    <ul aria-label={t('rights.failing')} className="divide-y divide-line rounded-[10px] bg-sunken shadow-card">
      {abilities.map((one) => (
        <li key={`${one.part} ${one.call}`} className="flex gap-2.5 px-3 py-2">
          <X className="mt-0.5 size-4 shrink-0 text-warn-ink" aria-hidden />
          <div className="min-w-0 flex-1">
            <span className="font-medium">{t(`part.${one.part}`)}</span> <span className="text-ink-2">{t(`rights.${one.state}`)}</span>
            <div className="mono break-all text-ink-2">{one.call}</div>
            {one.permissions.length > 0 && (
              <div className="text-xs text-ink-2">
                {t('rights.needs')} <span className="mono break-words text-ink">{one.permissions.join(', ')}</span>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
