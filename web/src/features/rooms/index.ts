export { RoomsPage } from './page'
