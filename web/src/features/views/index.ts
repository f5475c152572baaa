export { pick } from './same-search'
export type { Shown } from './types'
export { ViewMenu } from './view-menu'
