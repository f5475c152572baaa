import type { Schemas } from '@/api/types'

export type Teacher = Schemas['TeacherItem']
export type TeacherCard = Schemas['Teacher']
