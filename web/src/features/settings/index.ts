export { ApiKeysPage } from './api-keys/page'
export { AppearancePage } from './appearance/page'
export { OrganizationPage } from './organization/page'
export { ProfilePage } from './profile/page'
