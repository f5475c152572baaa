export { NotFound } from './on-demand'
export { PageError } from './page-error'
