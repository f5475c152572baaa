import {
  CircleHelp,
  ClipboardCheck,
  ClipboardList,
  FileText,
  Link2,
  type LucideIcon,
  MessagesSquare,
  MonitorPlay,
  Paperclip,
  PencilLine,
  Presentation,
  Video,
} from 'lucide-react'
import { cn } from '@/lib/cn'
import { kindOf, type LessonKind } from './kinds'

const ICONS: Record<LessonKind, LucideIcon> = {
  test: ClipboardCheck,
  task: PencilLine,
  page: FileText,
  lecture: Presentation,
  file: Paperclip,
  link: Link2,
  talk: MessagesSquare,
  survey: ClipboardList,
  interactive: MonitorPlay,
  call: Video,
  other: CircleHelp,
}

/** `kind` is the platform's word. */
export function KindIcon({ kind, className }: { kind: string; className?: string }) {
  const Icon = ICONS[kindOf(kind)]
  return <Icon aria-hidden className={cn('size-4 shrink-0 stroke-[1.75] text-ink-3', className)} />
}
