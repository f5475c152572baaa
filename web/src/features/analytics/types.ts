import type { Schemas } from '@/api/types'

export type Funnel = Schemas['FunnelFigures']
export type FunnelStep = Schemas['FunnelStep']
export type StageTimes = Schemas['StageTimeFigures']
export type Outcomes = Schemas['OutcomeFigures']
export type Revenue = Schemas['RevenueFigures']
export type Managers = Schemas['ManagerFigures']
export type School = Schemas['SchoolFigures']
export type DealSum = Schemas['DealSum']
export type AnalyticsRange = Schemas['AnalyticsRange']
