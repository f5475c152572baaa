import type { Deal } from './types'

/** The day has passed and the deal is still open. `today` is the organisation's. */
export const isOverdue = ({ expectedOn, stage }: Deal, today: string) =>
  stage.kind === 'open' && !!expectedOn && expectedOn < today
