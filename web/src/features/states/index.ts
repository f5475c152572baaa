export { NotFound } from './not-found'
export { PageError } from './page-error'
