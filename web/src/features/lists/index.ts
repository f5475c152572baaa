export { ListMenu } from './list-menu'
export { pick } from './same-search'
export { ViewMenu } from './view-menu'
