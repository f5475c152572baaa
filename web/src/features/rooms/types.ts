import type { Schemas } from '@/api/types'

export type Room = Schemas['Room']
export type RoomPatch = Schemas['RoomChange']
