import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/ui/button-link'

const CARDS: { [kind: string]: string } = {
  students: '/students/$id',
  groups: '/groups/$id',
  contacts: '/contacts/$id',
  companies: '/companies/$id',
  deals: '/deals/$id',
}

/** The way to the record in Zveno, where it has a page of its own. */
export function RecordLink({ kind, localId }: { kind: string; localId: string | null }) {
  const { t } = useTranslation('migration')
  const to = CARDS[kind]
  if (!localId || !to) return null
  return (
    <ButtonLink size="sm" variant="ghost" to={to} params={{ id: localId } as never}>
      {t('details.open')}
    </ButtonLink>
  )
}
