export { PaymentsPage } from './page'
