import { isSamePhone } from './phones'
import type { SalesRecord } from './record'

export type Point = 'phone' | 'email' | 'name'
export type Twin = Pick<SalesRecord, 'id' | 'name' | 'phones' | 'emails'>

/** A part of a number or of an address would find half the school. */
export const isWhole: { [P in Point]: (typed: string) => boolean } = {
  phone: (typed) => typed.replace(/\D/g, '').length >= 7,
  email: (typed) => /^\S+@\S+\.\S{2,}$/.test(typed),
  name: (typed) => typed.length >= 2,
}

const lower = (text: string) => text.trim().toLocaleLowerCase()

const holds: { [P in Point]: (typed: string, record: Twin) => boolean } = {
  phone: (typed, { phones }) => phones.some((phone) => isSamePhone(typed, phone)),
  email: (typed, { emails }) => emails.some((email) => lower(email) === lower(typed)),
  name: (typed, { name }) => lower(name) === lower(typed),
}

export const twinsAmong = (point: Point, typed: string, records: Twin[]) => records.filter((record) => holds[point](typed, record))
