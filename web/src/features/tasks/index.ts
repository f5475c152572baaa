export { refreshTasks } from './cached'
export { TaskDialog, TaskForm, TasksBlock, TasksPage } from './on-demand'
export type { About } from './types'
export { useTaskActions } from './use-task-actions'
