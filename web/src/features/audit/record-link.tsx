import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '@/api/types'
import { useCan } from '@/api/me'
import { CommunicationLink } from '@/features/timeline'

const CARDS = { contact: '/contacts/$id', company: '/companies/$id', deal: '/deals/$id', student: '/students/$id', group: '/groups/$id' } as const

const look = 'mt-2 inline-block rounded text-xs font-medium text-accent-ink hover:underline'

/** From an entry to the record it tells of; one that was deleted just now has no page. */
export function RecordLink({ entry: { kind, recordId, action } }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const sales = useCan('crm:read')
  if (!recordId || action === 'delete') return null
  if (kind === 'task') {
    return (
      sales && (
        <Link to="/tasks" search={{ task: recordId } as never} className={look}>
          {t('openTask')}
        </Link>
      )
    )
  }
  if (kind === 'communication') return sales && <CommunicationLink id={recordId} className={look} />
  const card = CARDS[kind as keyof typeof CARDS]
  if (!card) return null
  return (
    <Link to={card} params={{ id: recordId }} className={look}>
      {t('openRecord')}
    </Link>
  )
}
