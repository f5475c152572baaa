import { http, HttpResponse } from 'msw'
import { atDesk } from '@/testing/desk'
import { server } from '@/testing/server'
import type { Course, CourseCard, Learner, Lesson, LessonStudent, Member, Place, Step } from './types'

/** An invented site: an English course with a test, a page and an essay. */

export const READ = new Date().toISOString()
const fresh = { syncedAt: READ, stale: false }
const of = { connectionId: 'm1', type: 'moodle', ...fresh }

export const course = (id: string, name: string, rest: Partial<Course> = {}): Course => ({
  id,
  remoteId: id,
  name,
  code: null,
  externalId: null,
  category: 'Английский',
  startsAt: null,
  endsAt: null,
  students: 40,
  teachers: 1,
  lessons: 3,
  completed: 7,
  progress: 62.4,
  tracksProgress: true,
  visible: true,
  status: 'active',
  url: 'https://school.example/course/view.php?id=7',
  ...of,
  ...rest,
})

export const lesson = (id: string, name: string, rest: Partial<Lesson> = {}): Lesson => ({
  id,
  remoteId: id,
  name,
  kind: 'quiz',
  courseId: 'c1',
  course: 'Английский B1',
  module: 'Времена',
  moduleRemoteId: 'mod1',
  visible: true,
  tracking: 'automatic',
  students: 40,
  done: 12,
  dueAt: null,
  maxScore: null,
  url: null,
  status: 'active',
  ...of,
  ...rest,
})

export const courseCard = (rest: Partial<CourseCard> = {}): CourseCard => ({
  ...course('c1', 'Английский B1'),
  modules: [
    { remoteId: 'mod1', name: 'Времена', visible: true },
    { remoteId: 'mod2', name: 'Письмо', visible: false },
    { remoteId: 'mod3', name: 'Пустой', visible: true },
  ],
  outline: [
    lesson('l1', 'Тест: Present Perfect', { maxScore: 10 }),
    lesson('l2', 'Правила', { kind: 'page', tracking: 'none', done: 0 }),
    lesson('l3', 'Эссе', { kind: 'assign', module: 'Письмо', moduleRemoteId: 'mod2', tracking: 'manual', done: 40 }),
  ],
  groups: [{ remoteId: '11', name: 'B1 вечер', kind: 'group' }],
  events: [{ kind: 'due', title: 'Срок эссе', startsAt: '2027-11-20T15:00:00Z', endsAt: null, location: null, url: null }],
  ...rest,
})

export const member = (id: string, name: string, rest: Partial<Member> = {}): Member => ({
  id,
  name,
  email: null,
  contactId: null,
  roles: ['student'],
  status: 'active',
  groups: ['B1 вечер'],
  doneLessons: 1,
  progress: 50,
  completed: null,
  completedAt: null,
  score: 8.5,
  maxScore: 10,
  lastAccessAt: null,
  ...rest,
})

export const learner = (id: string, name: string, rest: Partial<Learner> = {}): Learner => ({
  id,
  remoteId: id,
  name,
  email: `${id}@school.example`,
  status: 'active',
  externalId: null,
  keptApart: false,
  link: null,
  lastAccessAt: null,
  url: null,
  contact: null,
  courses: 2,
  completedCourses: 1,
  doneLessons: 18,
  progress: 80,
  ...of,
  ...rest,
})

export const place = (courseId: string, name: string, rest: Partial<Place> = {}): Place => ({
  courseId,
  name,
  studentId: 'p1',
  roles: ['student'],
  status: 'active',
  doneLessons: 12,
  trackedLessons: 20,
  progress: 60,
  completed: null,
  completedAt: null,
  score: null,
  maxScore: null,
  lastAccessAt: null,
  url: null,
  ...fresh,
  ...rest,
})

export const step = (lessonId: string, name: string, rest: Partial<Step> = {}): Step => ({
  lessonId,
  name,
  kind: 'quiz',
  module: 'Времена',
  state: 'incomplete',
  tracked: true,
  overridden: false,
  score: null,
  maxScore: null,
  reachedAt: null,
  gradedAt: null,
  feedback: null,
  ...rest,
})

export const lessonStudent = (id: string, name: string, rest: Partial<LessonStudent> = {}): LessonStudent => ({
  id,
  name,
  status: 'active',
  state: 'incomplete',
  overridden: false,
  contactId: null,
  score: null,
  maxScore: null,
  reachedAt: null,
  gradedAt: null,
  ...rest,
})

export const page = <T>(items: T[]) => HttpResponse.json({ items, nextCursor: null })

export const SCHOOL = ['organisation:read', 'school:read', 'crm:read', 'sync:read', 'sync:manage']

/** Somebody of the school at a desk, with one site connected. */
export function signedIn(permissions = SCHOOL) {
  atDesk(permissions)
  server.use(
    http.get('*/api/v1/crm/connections', () => HttpResponse.json({ items: [{ id: 'm1', type: 'moodle', name: 'Школа' }] })),
    http.get('*/api/sync/status', () => HttpResponse.json({ connections: [] })),
  )
}
