export { RunList } from './history'
export { MigrationPage } from './page'
export { MigrationRunPage } from './run-page'
export type { Run } from './types'
