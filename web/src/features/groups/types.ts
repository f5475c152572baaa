import type { Schemas } from '@/api/types'

export type Group = Schemas['GroupItem']
export type GroupCard = Schemas['Group']
export type Member = Schemas['GroupMember']
export type GroupPatch = Schemas['GroupChange']
