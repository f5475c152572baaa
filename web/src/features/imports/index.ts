export { ImportPage } from './page'
