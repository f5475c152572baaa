import { CircleCheck, type LucideIcon, MessageCircle, Phone, UsersRound } from 'lucide-react'
import type { TaskKind } from './types'

const ICONS: Record<TaskKind, LucideIcon> = { task: CircleCheck, call: Phone, meeting: UsersRound, message: MessageCircle }

export function KindIcon({ kind, className }: { kind: TaskKind; className?: string }) {
  const Icon = ICONS[kind]
  return <Icon className={className ?? 'size-4 shrink-0 stroke-[1.75] text-ink-3'} aria-hidden />
}
