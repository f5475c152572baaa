export { ConflictsPage } from './page'
