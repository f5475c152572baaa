import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { isProblem } from '@/lib/problem'
import { useMediaQuery } from '@/lib/media-query'
import { ButtonLink } from '@/ui/button-link'
import { Crumbs } from '@/ui/crumbs'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { UserX } from 'lucide-react'
import { AccountColumn } from './account-column'
import { ContactColumn } from './contact-column'
import { useStudent } from './queries'
import { StudyColumn } from './study-column'
import type { StudentCard } from './types'

type Part = 'account' | 'contact' | 'study'

export function StudentPage() {
  const { t } = useTranslation('students')
  const { id } = useParams({ strict: false }) as { id: string }
  const student = useStudent(id)
  const crumbs = [{ label: t('title'), to: '/students' }, { label: student.data?.record.name ?? t('card.unnamed') }]
  return (
    <>
      <PageHeader title={<Crumbs items={crumbs} />} />
      {student.data ? (
        <Card key={id} card={student.data.record} etag={student.data.etag} />
      ) : student.isError ? (
        isProblem(student.error) && student.error.status === 404 ? (
          <Empty
            icon={<UserX />}
            title={t('card.missing.title')}
            sub={t('card.missing.sub')}
            action={<ButtonLink to="/students">{t('card.missing.action')}</ButtonLink>}
          />
        ) : (
          <ErrorState error={student.error} onRetry={() => void student.refetch()} />
        )
      ) : (
        <Pending />
      )}
    </>
  )
}

/** Three columns that scroll alone; on phones one at a time. */
function Card({ card, etag }: { card: StudentCard; etag: string | null }) {
  const { t } = useTranslation('students')
  const money = useCan('money:read')
  const wide = useMediaQuery('(min-width: 1024px)')
  const [part, setPart] = useState<Part>('contact')
  if (wide) {
    return (
      <div className="grid min-h-0 flex-1 grid-cols-[312px_minmax(0,1fr)_340px] divide-x divide-line">
        <ContactColumn card={card} etag={etag} />
        {money ? <AccountColumn card={card} /> : <div />}
        <StudyColumn card={card} />
      </div>
    )
  }
  const items = [
    { v: 'contact' as const, label: t('part.contact') },
    ...(money ? [{ v: 'account' as const, label: t('part.account') }] : []),
    { v: 'study' as const, label: t('part.study') },
  ]
  return (
    <>
      <div className="shrink-0 border-b border-line px-3 py-1">
        <Tabs label={t('part.label')} value={part} onChange={setPart} items={items} />
      </div>
      {part === 'contact' && <ContactColumn card={card} etag={etag} />}
      {part === 'account' && <AccountColumn card={card} />}
      {part === 'study' && <StudyColumn card={card} />}
    </>
  )
}

function Pending() {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[312px_minmax(0,1fr)_340px] divide-x divide-line max-lg:grid-cols-1">
      <div className="flex flex-col gap-4 p-4">
        <Skeleton className="size-[52px] rounded-full" />
        <Skeleton className="w-44" />
        <Skeleton />
        <Skeleton className="w-56" />
      </div>
      <div className="max-lg:hidden">
        <Skeleton className="m-5 h-14" />
        <SkeletonRows rows={10} />
      </div>
      <div className="max-lg:hidden">
        <Skeleton className="m-5 h-24" />
      </div>
    </div>
  )
}
