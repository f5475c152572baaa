import { useMe } from './me'
import type { Schemas } from './types'

export type FeatureKey = Schemas['FeatureKey']

/** `useFeature('deal_lines')`: whether a part that schools can switch off is on for this person. Known before the first page, so nothing flashes up and goes. */
export const useFeature = (key: FeatureKey) => useMe().features.includes(key)
