export { SchedulePage } from './page'
