export { TeamPage } from './page'
