export { AnalyticsPage } from './on-demand'
