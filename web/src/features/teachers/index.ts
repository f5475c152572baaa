export { TeachersPage } from './page'
