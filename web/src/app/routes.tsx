import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { NotFound } from '@/features/states'
import { onlyGuests, requireSession, toFirstPage } from './guard'
import { lazyPage } from './lazy-page'
import { Splash } from './splash'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

/* Pages without the shell. */

const optionalText = z.catch(z.optional(z.string()), undefined)
const loginSearch = z.object({ next: optionalText })
const auth = () => import('@/features/auth')

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  pendingComponent: Splash,
  validateSearch: (search) => loginSearch.parse(search),
  beforeLoad: onlyGuests,
  component: lazyPage('auth', auth, 'LoginPage'),
})
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  pendingComponent: Splash,
  beforeLoad: onlyGuests,
  component: lazyPage('auth', auth, 'RegisterPage'),
})
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  pendingComponent: Splash,
  component: lazyPage('auth', auth, 'ForgotPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$token',
  pendingComponent: Splash,
  component: lazyPage('auth', auth, 'ResetPage'),
})
const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  pendingComponent: Splash,
  component: lazyPage('auth', auth, 'InvitePage'),
})

/* The application. */

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  pendingComponent: Splash,
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
  notFoundComponent: NotFound,
})
const index = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: toFirstPage,
})
const dashboard = createRoute({
  getParentRoute: () => app,
  path: '/dashboard',
  component: lazyPage(['dashboard', 'tasks'], () => import('@/features/dashboard'), 'DashboardPage'),
})
const students = createRoute({
  getParentRoute: () => app,
  path: '/students',
  component: lazyPage('students', () => import('@/features/students'), 'StudentsPage'),
})
const student = createRoute({
  getParentRoute: () => app,
  path: '/students/$id',
  component: lazyPage(['students', 'timeline'], () => import('@/features/students'), 'StudentPage'),
})
const teachers = createRoute({
  getParentRoute: () => app,
  path: '/teachers',
  component: lazyPage('teachers', () => import('@/features/teachers'), 'TeachersPage'),
})
const groups = createRoute({
  getParentRoute: () => app,
  path: '/groups',
  component: lazyPage('groups', () => import('@/features/groups'), 'GroupsPage'),
})
const group = createRoute({
  getParentRoute: () => app,
  path: '/groups/$id',
  component: lazyPage('groups', () => import('@/features/groups'), 'GroupPage'),
})
const learning = () => import('@/features/learning')

const courses = createRoute({
  getParentRoute: () => app,
  path: '/courses',
  component: lazyPage('learning', learning, 'CoursesPage'),
})
const course = createRoute({
  getParentRoute: () => app,
  path: '/courses/$id',
  component: lazyPage('learning', learning, 'CoursePage'),
})
const courseLesson = createRoute({
  getParentRoute: () => app,
  path: '/courses/$courseId/lessons/$lessonId',
  component: lazyPage('learning', learning, 'LessonPage'),
})
const learners = createRoute({
  getParentRoute: () => app,
  path: '/learners',
  component: lazyPage('learning', learning, 'LearnersPage'),
})
const learner = createRoute({
  getParentRoute: () => app,
  path: '/learners/$id',
  component: lazyPage('learning', learning, 'LearnerPage'),
})
const rooms = createRoute({
  getParentRoute: () => app,
  path: '/rooms',
  component: lazyPage('rooms', () => import('@/features/rooms'), 'RoomsPage'),
})
const tasks = createRoute({
  getParentRoute: () => app,
  path: '/tasks',
  component: lazyPage(['tasks', 'lists'], () => import('@/features/tasks'), 'TasksPage'),
})
const schedule = createRoute({
  getParentRoute: () => app,
  path: '/schedule',
  component: lazyPage('schedule', () => import('@/features/schedule'), 'SchedulePage'),
})
const payments = createRoute({
  getParentRoute: () => app,
  path: '/payments',
  component: lazyPage('payments', () => import('@/features/payments'), 'PaymentsPage'),
})
const analytics = createRoute({
  getParentRoute: () => app,
  path: '/analytics',
  component: lazyPage('analytics', () => import('@/features/analytics'), 'AnalyticsPage'),
})
const team = createRoute({
  getParentRoute: () => app,
  path: '/team',
  component: lazyPage('team', () => import('@/features/team'), 'TeamPage'),
})
const pipeline = createRoute({
  getParentRoute: () => app,
  path: '/pipeline',
  component: lazyPage(['pipeline', 'deals', 'tasks', 'timeline', 'lists', 'tags', 'fields'], () => import('@/features/pipeline'), 'PipelinePage'),
})
const deal = createRoute({
  getParentRoute: () => app,
  path: '/deals/$id',
  component: lazyPage(['deals', 'tasks', 'timeline', 'tags', 'fields'], () => import('@/features/deals'), 'DealPage'),
})
const contacts = createRoute({
  getParentRoute: () => app,
  path: '/contacts',
  component: lazyPage(['contacts', 'lists', 'tags', 'fields'], () => import('@/features/contacts'), 'ContactsPage'),
})
const doubles = () => import('@/features/doubles')

const contactDuplicates = createRoute({
  getParentRoute: () => app,
  path: '/contacts/duplicates',
  component: lazyPage('doubles', doubles, 'DuplicatesPage'),
})
const companyDuplicates = createRoute({
  getParentRoute: () => app,
  path: '/companies/duplicates',
  component: lazyPage('doubles', doubles, 'DuplicatesPage'),
})
const contact = createRoute({
  getParentRoute: () => app,
  path: '/contacts/$id',
  component: lazyPage(['contacts', 'tasks', 'timeline', 'tags', 'fields'], () => import('@/features/contacts'), 'ContactPage'),
})
const companies = createRoute({
  getParentRoute: () => app,
  path: '/companies',
  component: lazyPage(['companies', 'lists', 'tags', 'fields'], () => import('@/features/companies'), 'CompaniesPage'),
})
const company = createRoute({
  getParentRoute: () => app,
  path: '/companies/$id',
  component: lazyPage(['companies', 'tasks', 'timeline', 'tags', 'fields'], () => import('@/features/companies'), 'CompanyPage'),
})
const products = createRoute({
  getParentRoute: () => app,
  path: '/products',
  component: lazyPage(['products', 'deals'], () => import('@/features/products'), 'ProductsPage'),
})
const fileImport = createRoute({
  getParentRoute: () => app,
  path: '/import/$list',
  component: lazyPage(['lists', 'migration'], () => import('@/features/imports'), 'ImportPage'),
})
const integrations = createRoute({
  getParentRoute: () => app,
  path: '/integrations',
  component: lazyPage(['integrations', 'platforms'], () => import('@/features/integrations'), 'IntegrationsPage'),
})
const platform = createRoute({
  getParentRoute: () => app,
  path: '/integrations/learning/$id',
  component: lazyPage(['integrations', 'platforms'], () => import('@/features/integrations'), 'LearningPage'),
})
const connection = createRoute({
  getParentRoute: () => app,
  path: '/integrations/$id',
  component: lazyPage(['integrations', 'platforms'], () => import('@/features/integrations'), 'ConnectionPage'),
})
const conflicts = createRoute({
  getParentRoute: () => app,
  path: '/connection/conflicts',
  component: lazyPage(['conflicts', 'integrations'], () => import('@/features/conflicts'), 'ConflictsPage'),
})
const migrationRun = createRoute({
  getParentRoute: () => app,
  path: '/settings/migration/$runId',
  component: lazyPage('migration', () => import('@/features/migration'), 'MigrationRunPage'),
})

/* Settings: one layout, a page per tab. */

const settingsCode = () => import('@/features/settings')

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyPage('settings', () => import('./settings-layout'), 'SettingsLayout'),
})
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile' })
  },
})
const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  component: lazyPage('settings', settingsCode, 'ProfilePage'),
})
const appearance = createRoute({
  getParentRoute: () => settings,
  path: '/appearance',
  component: lazyPage('settings', settingsCode, 'AppearancePage'),
})
const organization = createRoute({
  getParentRoute: () => settings,
  path: '/organization',
  component: lazyPage('settings', settingsCode, 'OrganizationPage'),
})
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  component: lazyPage(['settings', 'team'], settingsCode, 'ApiKeysPage'),
})
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyPage('audit', () => import('@/features/audit'), 'AuditPage'),
})
const migration = createRoute({
  getParentRoute: () => settings,
  path: '/migration',
  component: lazyPage('migration', () => import('@/features/migration'), 'MigrationPage'),
})

const pipelineSettings = createRoute({
  getParentRoute: () => settings,
  path: '/pipeline',
  component: lazyPage(['pipeline', 'fields'], () => import('@/features/pipeline'), 'PipelineSettingsPage'),
})

const fieldsSettings = createRoute({
  getParentRoute: () => settings,
  path: '/fields',
  component: lazyPage('fields', () => import('@/features/fields'), 'FieldsPage'),
})
const tagsSettings = createRoute({
  getParentRoute: () => settings,
  path: '/tags',
  component: lazyPage('tags', () => import('@/features/tags'), 'TagsPage'),
})

const features = createRoute({
  getParentRoute: () => settings,
  path: '/features',
  component: lazyPage('rollout', () => import('@/features/rollout'), 'FeaturesPage'),
})

export const routeTree = root.addChildren([
  login,
  register,
  forgot,
  reset,
  invite,
  app.addChildren([
    index,
    dashboard,
    students,
    student,
    teachers,
    groups,
    group,
    courses,
    course,
    courseLesson,
    learners,
    learner,
    rooms,
    tasks,
    schedule,
    payments,
    analytics,
    team,
    pipeline,
    deal,
    contacts,
    contactDuplicates,
    contact,
    companies,
    companyDuplicates,
    products,
    company,
    fileImport,
    integrations,
    platform,
    connection,
    conflicts,
    migrationRun,
    settings.addChildren([settingsIndex, profile, appearance, organization, apiKeys, audit, migration, pipelineSettings, fieldsSettings, tagsSettings, features]),
  ]),
])
