export { CoursePage, CoursesPage, LearnerPage, LearnersPage, LearningPart, LessonPage } from './on-demand'
