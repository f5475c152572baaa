export { ListMenu } from './list-menu'
