import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommunication } from './queries'

/** From the log to the card on which a communication stands. */
export function CommunicationLink({ id, className }: { id: string; className?: string }) {
  const { t } = useTranslation('timeline')
  const { data } = useCommunication(id, true)
  if (!data) return null
  const { contact, deal, company } = data
  const words = t('openIn', { name: (contact ?? deal ?? company)?.name ?? '' })
  if (contact) {
    return (
      <Link to="/contacts/$id" params={{ id: contact.id }} className={className}>
        {words}
      </Link>
    )
  }
  if (deal) {
    return (
      <Link to="/deals/$id" params={{ id: deal.id }} className={className}>
        {words}
      </Link>
    )
  }
  return (
    company && (
      <Link to="/companies/$id" params={{ id: company.id }} className={className}>
        {words}
      </Link>
    )
  )
}
