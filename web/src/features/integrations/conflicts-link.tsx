import { GitCompareArrows } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOpenConflicts } from '@/api/sync-status'
import { ButtonLink } from '@/ui/button-link'
import { useFormat } from '@/lib/use-format'

/** The way to the fields that wait for a person, with their number. */
export function ConflictsLink() {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const count = useOpenConflicts()
  return (
    <ButtonLink to="/connection/conflicts" variant="ghost">
      <GitCompareArrows aria-hidden />
      {t('conflicts')}
      {count > 0 && (
        <span className="tone num inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] px-1 text-xs font-semibold" style={{ ['--h' as string]: 75 }}>
          {f.num(count)}
        </span>
      )}
    </ButtonLink>
  )
}
