import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { ErrorLine } from '@/ui/error-line'
import { Logo } from '@/ui/logo'
import { Skeleton } from '@/ui/skeleton'
import { PersonRow } from './person-row'
import { usePeopleOf } from './queries'
import type { ContactCard, Ref } from './types'

const FEW = 6

/** Where the person works, and who else does. */
export function ColleaguesPart({ contact, company }: { contact: ContactCard; company: Ref }) {
  const { t } = useTranslation('contacts')
  const f = useFormat()
  const people = usePeopleOf(company.id)
  const others = people.rows.filter(({ id }) => id !== contact.id)
  const more = (people.total ?? people.rows.length) - 1 - FEW
  return (
    <Block title={t('field.companyId')}>
      <Link
        to="/companies/$id"
        params={{ id: company.id }}
        className="-mx-2 flex min-h-[46px] items-center gap-2.5 rounded-md px-2 hover:bg-hover"
      >
        <Logo name={company.name} size={28} />
        <span className="min-w-0 flex-1 truncate font-medium">{company.name}</span>
      </Link>
      {people.isPending && <Skeleton className="my-3" />}
      {people.isError && <ErrorLine error={people.error} onRetry={() => void people.refetch()} />}
      <ul>
        {others.slice(0, FEW).map((person) => (
          <PersonRow key={person.id} contact={person} />
        ))}
      </ul>
      {more > 0 && (
        <Link to="/companies/$id" params={{ id: company.id }} className="rounded text-xs font-medium text-accent-ink hover:underline">
          {t('company.more', { n: f.num(more) })}
        </Link>
      )}
    </Block>
  )
}
