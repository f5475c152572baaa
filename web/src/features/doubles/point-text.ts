import { readablePhone } from '@/lib/phone'
import type { Point } from './kind'

export const pointText = ({ kind, value }: Point) => (kind === 'phone' ? readablePhone(value) : value)
