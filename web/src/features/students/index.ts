export { StudentPage } from './student-page'
export { StudentsPage } from './students-page'
