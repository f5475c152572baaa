import type { Schemas } from '@/api/types'

export type Feature = Schemas['Feature']
export type Rollout = Schemas['FeatureRollout']
export type FeaturePatch = Schemas['FeatureFields']
