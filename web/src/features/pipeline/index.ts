export { PipelinePage } from './page'
export { PipelineSettingsPage } from './settings/on-demand'
