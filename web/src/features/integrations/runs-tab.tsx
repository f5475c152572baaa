import { useRuns } from './queries'
import { RunsTable } from './runs-table'
import type { Connection } from './types'

export const RunsTab = ({ connection }: { connection: Connection }) => <RunsTable runs={useRuns(connection.id)} connection={connection} />
