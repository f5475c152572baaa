import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { NewContactDialog, PersonRow, usePeopleOf } from '@/features/contacts'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import type { Company } from './types'

/** Who works there. */
export function PeoplePart({ company }: { company: Company }) {
  const { t } = useTranslation('companies')
  const f = useFormat()
  const may = useCan('crm:write')
  const people = usePeopleOf(company.id)
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  const add = may && (
    <Button variant="ghost" size="icon" aria-label={t('people.add')} title={t('people.add')} onClick={() => setAdding(true)}>
      <Plus aria-hidden />
    </Button>
  )
  return (
    <Block title={t('people.title')} meta={company.contactsCount > 0 && f.num(company.contactsCount)} action={add}>
      {people.isPending && <Skeleton className="my-3" />}
      {people.isError && <ErrorLine error={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && people.rows.length === 0 && <p className="text-ink-2">{t('people.empty')}</p>}
      <ul>
        {people.rows.map((person) => (
          <PersonRow key={person.id} contact={person} />
        ))}
      </ul>
      {people.hasNextPage && (
        <Button variant="ghost" size="sm" busy={people.isFetchingNextPage} onClick={people.more}>
          {t('people.more')}
        </Button>
      )}
      {adding && <NewContactDialog company={company} onClose={close} onMade={close} />}
    </Block>
  )
}
