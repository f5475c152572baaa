import type { ContactLearning, Learner, Place } from './types'

const isCurrent = ({ status }: Place) => status === 'active' || status === 'invited'

/** Courses somebody learns in, those of now first; what they teach is no learning. */
export const studiedPlaces = (places: Place[]) =>
  places.filter(({ roles }) => roles.length === 0 || roles.includes('student')).sort((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)))

export type AccountPlaces = { account: Learner; places: Place[] }

/** A contact may learn on several platforms: each with its courses. */
export const byAccount = ({ accounts, places }: ContactLearning): AccountPlaces[] =>
  accounts.map((account) => ({ account, places: studiedPlaces(places.filter(({ studentId }) => studentId === account.id)) }))
