import type { Schemas } from '@/api/types'

export type Company = Schemas['Company']
export type CompanyPatch = Schemas['CompanyFields']
