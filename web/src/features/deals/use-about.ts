import { useMemo } from 'react'
import type { Links } from '@/features/tasks'
import type { Deal } from './types'

/** What is written on a deal concerns its people, too. */
export function useAbout({ id, contact, company }: Deal) {
  const [contactId, companyId] = [contact?.id, company?.id]
  return useMemo(() => {
    const links: Links = { ...(contactId && { contactId }), ...(companyId && { companyId }) }
    return { about: { dealId: id }, links }
  }, [id, contactId, companyId])
}
