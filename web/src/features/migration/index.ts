export { MigrationPage } from './page'
export { MigrationRunPage } from './run-page'
