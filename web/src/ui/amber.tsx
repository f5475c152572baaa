import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; action?: ReactNode; alert?: boolean }

/** One amber line for what needs a person, with the fix as a button. */
export function Amber({ title, children, action, alert }: Props) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className="flex items-center gap-3 rounded-[10px] bg-note px-3.5 py-2.5 shadow-[inset_0_0_0_1px_var(--note-line)] max-md:flex-wrap"
    >
      <TriangleAlert className="size-4 shrink-0 text-warn-ink" aria-hidden />
      <p className="min-w-0 flex-1 text-pretty">
        <span className="font-semibold">{title}</span> {children && <span className="text-ink-2">{children}</span>}
      </p>
      {action}
    </div>
  )
}
