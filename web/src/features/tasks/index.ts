export { refreshTasks } from './cached'
export { TaskDialog, TaskForm, TasksBlock, TasksPage } from './on-demand'
export type { About, Links } from './types'
