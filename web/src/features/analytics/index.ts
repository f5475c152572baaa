export { AnalyticsPage } from './page'
