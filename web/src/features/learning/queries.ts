import { useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useCan } from '@/api/me'
import type { Page } from '@/api/types'
import { usePages } from '@/api/use-pages'
import type { CoursesQuery, LearnersQuery, LessonState, PeopleQuery } from './search'
import type { ContactLearning, Course, CourseCard, Learner, LearnerCard, Lesson, LessonStudent, Member, Step } from './types'

/** All of it becomes stale together: a platform tells only that something changed. */
const KIND = 'learning'
const at = (id: string) => ({ path: { id } })

export const useCourses = (query: CoursesQuery) =>
  usePages<Course>(key.list(KIND, { courses: query }), (page, signal) =>
    ask(api.GET('/api/v1/crm/courses', { params: { query: { ...query, ...page } }, signal })),
  )

export const useCourse = (id: string) =>
  useQuery({
    queryKey: key.detail(KIND, id),
    queryFn: ({ signal }): Promise<CourseCard> => ask(api.GET('/api/v1/crm/courses/{id}', { params: at(id), signal })),
  })

export const usePeople = (courseId: string, query: PeopleQuery) =>
  usePages<Member>([...key.detail(KIND, courseId, 'people'), query], (page, signal) =>
    ask(api.GET('/api/v1/crm/courses/{id}/people', { params: { ...at(courseId), query: { ...query, ...page } }, signal })) as Promise<Page<Member>>,
  )

export const useLesson = (id: string) =>
  useQuery({
    queryKey: key.detail(KIND, id, 'lesson'),
    queryFn: ({ signal }): Promise<Lesson> => ask(api.GET('/api/v1/crm/lessons/{id}', { params: at(id), signal })),
  })

export const useLessonStudents = (id: string, state: LessonState | undefined) =>
  usePages<LessonStudent>([...key.detail(KIND, id, 'students'), { state }], (page, signal) =>
    ask(api.GET('/api/v1/crm/lessons/{id}/students', { params: { ...at(id), query: { state, ...page } }, signal })) as Promise<Page<LessonStudent>>,
  )

export const useLearners = (query: LearnersQuery) =>
  usePages<Learner>(key.list(KIND, { learners: query }), (page, signal) =>
    ask(api.GET('/api/v1/crm/students', { params: { query: { ...query, ...page } }, signal })) as Promise<Page<Learner>>,
  )

export const useLearner = (id: string) =>
  useQuery({
    queryKey: key.detail(KIND, id, 'learner'),
    queryFn: ({ signal }) => ask(api.GET('/api/v1/crm/students/{id}', { params: at(id), signal })) as Promise<LearnerCard>,
  })

/** What somebody did in a course, lesson by lesson. */
export const useSteps = (learnerId: string, courseId: string) =>
  useQuery({
    queryKey: [...key.detail(KIND, learnerId, 'steps'), courseId],
    queryFn: async ({ signal }) => {
      const params = { path: { id: learnerId, course_id: courseId } }
      return (await ask(api.GET('/api/v1/crm/students/{id}/courses/{course_id}', { params, signal }))).items as Step[]
    },
  })

export const useContactLearning = (contactId: string) =>
  useQuery({
    queryKey: key.detail(KIND, contactId, 'contact'),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/contacts/{id}/learning', { params: at(contactId), signal })) as Promise<ContactLearning>,
  })

/** Sites to choose from, for whoever may see connections. Filed under those, whose events tell of them. */
export function useSites() {
  const enabled = useCan('sync:read')
  return useQuery({
    queryKey: key.list('connection', { learning: true }),
    queryFn: async ({ signal }) => (await ask(api.GET('/api/v1/crm/connections', { signal }))).items,
    enabled,
  })
}
