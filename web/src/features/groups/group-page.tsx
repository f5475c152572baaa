import { useParams } from '@tanstack/react-router'
import { Pencil, Shapes } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Crumbs } from '@/ui/crumbs'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Logo } from '@/ui/logo'
import { PageHeader } from '@/ui/page-header'
import { Pill } from '@/ui/pill'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { EditDialog } from './edit-dialog'
import { Members } from './members'
import { useGroup } from './queries'
import { Seats } from './seats'
import type { GroupCard } from './types'
import { UpcomingLessons } from './upcoming-lessons'

export function GroupPage() {
  const { t } = useTranslation('groups')
  const { id } = useParams({ strict: false }) as { id: string }
  const group = useGroup(id)
  const [editing, setEditing] = useState(false)
  const may = useCan('school:write')
  const name = group.data?.record.name ?? t('card.unnamed')
  return (
    <>
      <PageHeader title={<Crumbs items={[{ label: t('title'), to: '/groups' }, { label: name }]} />}>
        {group.data && may && (
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden />
            {t('edit.button')}
          </Button>
        )}
      </PageHeader>
      {group.data && editing && (
        <EditDialog group={group.data.record} etag={group.data.etag} onClose={() => setEditing(false)} />
      )}
      {group.data ? (
        <Card group={group.data.record} />
      ) : group.isError ? (
        isProblem(group.error) && group.error.status === 404 ? (
          <Empty
            icon={<Shapes />}
            title={t('card.missing.title')}
            sub={t('card.missing.sub')}
            action={<ButtonLink to="/groups">{t('card.missing.action')}</ButtonLink>}
          />
        ) : (
          <ErrorState error={group.error} onRetry={() => void group.refetch()} />
        )
      ) : (
        <SkeletonRows rows={14} />
      )}
    </>
  )
}

function Card({ group }: { group: GroupCard }) {
  const { t } = useTranslation('groups')
  const f = useFormat()
  const teachers = [group.teacherName, ...group.coTeachers.map(({ name }) => name)].filter(Boolean).join(', ')
  const range = [group.startsOn, group.endsOn].map((day) => (day ? f.plainDate(day) : '…')).join(' – ')
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto" tabIndex={0} role="group" aria-label={group.name}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-4">
        <Logo name={group.name} size={44} />
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-2 text-xl font-semibold tracking-[-0.02em]">
            {group.name}
            {group.isArchived && <Pill h={260}>{t('archived')}</Pill>}
          </h2>
          <p className="text-ink-2">
            {[teachers || t('noTeacher'), group.branches?.map((branch) => branch.name).join(', ')]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <dl className="flex gap-8 max-md:w-full">
          <div>
            <dt className="text-xs text-ink-2">{t('column.students')}</dt>
            <dd className="text-base font-medium">
              <Seats taken={group.studentsCount} capacity={group.capacity} />
            </dd>
          </div>
          {(group.startsOn ?? group.endsOn) && (
            <div>
              <dt className="text-xs text-ink-2">{t('card.period')}</dt>
              <dd className="num text-base font-medium">{range}</dd>
            </div>
          )}
        </dl>
      </div>
      {group.note && (
        <p className="m-4 rounded-[10px] bg-note px-3.5 py-2.5 whitespace-pre-wrap shadow-[inset_0_0_0_1px_var(--note-line)]">
          {group.note}
        </p>
      )}
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_400px] max-lg:flex-none max-lg:grid-cols-1 lg:divide-x lg:divide-line">
        <Members group={group} />
        <UpcomingLessons lessons={group.lessons} />
      </div>
    </div>
  )
}
