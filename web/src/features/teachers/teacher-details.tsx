import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readablePhone } from '@/lib/phone'
import { Block } from '@/ui/block'
import { ButtonLink } from '@/ui/button-link'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { useTeacher } from './queries'
import type { Teacher } from './types'

/** How to reach a teacher, and what they teach. */
export function TeacherDetails({ teacher }: { teacher: Teacher }) {
  const { t } = useTranslation('teachers')
  const card = useTeacher(teacher.id)
  const contacts: [string, string][] = [
    ...teacher.phones.map((value): [string, string] => [t('column.phone'), readablePhone(value)]),
    ...teacher.emails.map((value): [string, string] => [t('column.email'), value]),
    ...(card.data?.skills?.length ? [[t('skills'), card.data.skills.join(', ')] as [string, string]] : []),
    ...(card.data?.note ? [[t('note'), card.data.note] as [string, string]] : []),
  ]
  return (
    <div className="min-h-0 flex-1 divide-y divide-line overflow-y-auto max-lg:-mx-4 lg:px-1" tabIndex={0} role="group" aria-label={t('details')}>
      <div className="px-4 py-3">
        <dl>
          {contacts.map(([label, value]) => (
            <div key={label + value} className="flex min-h-[30px] items-start gap-2">
              <dt className="w-[92px] shrink-0 py-[5px] text-ink-2">{label}</dt>
              <dd className="min-w-0 py-[5px] break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <ButtonLink to="/schedule" search={{ by: 'teacher' } as never} size="sm" className="mt-2">
          {t('schedule')}
        </ButtonLink>
      </div>
      <Block title={t('groups')} meta={card.data?.groups.length || undefined}>
        {card.isPending && <Skeleton className="my-2" />}
        {card.isError && <ErrorLine error={card.error} onRetry={() => void card.refetch()} />}
        {card.data?.groups.length === 0 && <p className="text-ink-2">{t('noGroups')}</p>}
        <ul>
          {card.data?.groups.map((group) => (
            <li key={group.id}>
              <Link
                to="/groups/$id"
                params={{ id: group.id }}
                className="-mx-1.5 flex min-h-[30px] items-center gap-3 rounded-md px-1.5 hover:bg-hover max-md:min-h-10"
              >
                <span className="truncate font-medium">{group.name}</span>
                {group.isArchived && <span className="ml-auto text-xs text-ink-2">{t('archived')}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </Block>
    </div>
  )
}
