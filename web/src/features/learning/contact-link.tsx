import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { RowFocus } from '@/ui/row-focus'
import type { Learner } from './types'

/** Whose account it is here. */
export function ContactLink({ contact, keptApart }: Pick<Learner, 'contact' | 'keptApart'>) {
  const { t } = useTranslation('learning')
  const may = useCan('crm:read')
  const isReachable = useContext(RowFocus)
  if (!contact) return <span className="text-ink-2">{t(keptApart ? 'contact.apart' : 'contact.none')}</span>
  if (!may) return <span>{contact.name}</span>
  return (
    <Link
      to="/contacts/$id"
      params={{ id: contact.id }}
      tabIndex={isReachable ? 0 : -1}
      // The row around opens something else.
      onClick={(event) => event.stopPropagation()}
      className="rounded text-accent-ink hover:underline"
    >
      {contact.name}
    </Link>
  )
}
