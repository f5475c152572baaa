import type { Schemas } from '@/api/types'

export type Deal = Schemas['Deal']
export type DealCard = Schemas['DealCard']
export type DealPatch = Schemas['DealFields']
export type Move = Schemas['StageMove']
export type StageKind = Schemas['StageKind']
export type Stage = Schemas['PipelineStage']
export type Pipeline = Schemas['Pipeline']
export type LossReason = Schemas['LossReason']
export type Ref = Schemas['Reference']
