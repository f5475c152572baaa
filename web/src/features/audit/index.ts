export { AuditRow } from './audit-row'
export { AuditPage } from './page'
