import type { Schemas } from '@/api/types'

export type MigrationState = Schemas['DashboardMigration']
export type Dashboard = Schemas['Dashboard']
export type Desk = Schemas['DashboardDesk']
