import { ArrowRightLeft, Banknote, CircleCheck, type LucideIcon, Mail, MessageCircle, PhoneIncoming, PhoneOutgoing, StickyNote, UsersRound } from 'lucide-react'
import type { Entry } from './types'

type Look = { icon: LucideIcon; /** Of the circle; grey without one. */ hue?: number }

/** The mark of an entry on the rail. */
export function lookOf({ kind, direction, amountMinor }: Entry): Look {
  switch (kind) {
    case 'note':
      return { icon: StickyNote, hue: 80 }
    case 'call':
      return { icon: direction === 'in' ? PhoneIncoming : PhoneOutgoing, hue: 200 }
    case 'email':
      return { icon: Mail }
    case 'message':
      return { icon: MessageCircle, hue: 228 }
    case 'meeting':
      return { icon: UsersRound, hue: 325 }
    case 'task':
      return { icon: CircleCheck, hue: 155 }
    case 'move':
      return { icon: ArrowRightLeft, hue: 292 }
    case 'payment':
      return { icon: Banknote, hue: (amountMinor ?? 0) < 0 ? 20 : 155 }
  }
}
