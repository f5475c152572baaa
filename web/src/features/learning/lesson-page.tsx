import { useNavigate, useParams } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Crumbs } from '@/ui/crumbs'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { LessonHead } from './lesson-head'
import { LessonPhoneRow } from './lesson-phone-row'
import { Missing } from './missing'
import { OpenOutside } from './open-outside'
import { useLesson, useLessonStudents } from './queries'
import { LESSON_STATES, lessonSearch } from './search'
import type { Lesson, LessonStudent } from './types'
import { useLessonColumns } from './lesson-columns'

export function LessonPage() {
  const { t } = useTranslation('learning')
  const { courseId, lessonId } = useParams({ strict: false }) as { courseId: string; lessonId: string }
  const lesson = useLesson(lessonId)
  const crumbs = [
    { label: t('title'), to: '/courses' },
    { label: lesson.data?.course ?? t('course.unnamed'), to: `/courses/${courseId}` },
    { label: lesson.data?.name ?? t('lesson.unnamed') },
  ]
  return (
    <>
      <PageHeader title={<Crumbs items={crumbs} />}>{lesson.data && <OpenOutside {...lesson.data} />}</PageHeader>
      {lesson.data ? (
        <Card key={lessonId} lesson={lesson.data} />
      ) : lesson.isError ? (
        <Missing what="lesson" error={lesson.error} onRetry={() => void lesson.refetch()} back="/courses" />
      ) : (
        <SkeletonRows rows={14} />
      )}
    </>
  )
}

const rowKey = (student: LessonStudent) => student.id

function Card({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('learning')
  const navigate = useNavigate()
  const [{ state }, setSearch] = useUrlState(lessonSearch)
  const students = useLessonStudents(lesson.id, state)
  const columns = useLessonColumns(lesson)
  const open = useCallback(
    (student: LessonStudent) => void navigate({ to: '/learners/$id', params: { id: student.id }, search: { course: lesson.courseId } as never }),
    [navigate, lesson.courseId],
  )
  const phone = useCallback((student: LessonStudent) => <LessonPhoneRow student={student} lesson={lesson} />, [lesson])
  return (
    <>
      <LessonHead lesson={lesson} />
      <div className="flex h-10 shrink-0 items-center border-b border-line px-3 max-md:h-12 max-md:overflow-x-auto">
        <Tabs
          label={t('lesson.filter')}
          value={state ?? 'all'}
          onChange={(next) => setSearch({ state: next === 'all' ? undefined : next })}
          items={(['all', ...LESSON_STATES] as const).map((v) => ({ v, label: t(`lesson.state.${v}`) }))}
        />
      </div>
      {students.isPending ? (
        <SkeletonRows rows={12} />
      ) : students.isError && students.rows.length === 0 ? (
        <ErrorState error={students.error} onRetry={() => void students.refetch()} />
      ) : (
        <DataTable
          label={t('lesson.students')}
          columns={columns}
          rows={students.rows}
          rowKey={rowKey}
          onOpen={open}
          phone={phone}
          total={students.total}
          hasMore={students.hasNextPage}
          onEnd={students.more}
          empty={
            state ? (
              <Empty
                icon={<Users />}
                title={t(`lesson.none.${state}`)}
                sub={t('lesson.none.sub')}
                action={<Button onClick={() => setSearch({ state: undefined })}>{t('none.reset')}</Button>}
              />
            ) : (
              <Empty icon={<Users />} title={t('people.noStudents')} sub={t('people.noStudentsSub')} />
            )
          }
        />
      )}
    </>
  )
}
