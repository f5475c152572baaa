import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/ui/button-link'

/** The way to the record in Zveno, where it has a page of its own. */
export function RecordLink({ kind, localId }: { kind: string; localId: string | null }) {
  const { t } = useTranslation('migration')
  if (!localId) return null
  if (kind === 'students') {
    return (
      <ButtonLink size="sm" variant="ghost" to="/students/$id" params={{ id: localId }}>
        {t('details.open')}
      </ButtonLink>
    )
  }
  if (kind === 'groups') {
    return (
      <ButtonLink size="sm" variant="ghost" to="/groups/$id" params={{ id: localId }}>
        {t('details.open')}
      </ButtonLink>
    )
  }
  return null
}
