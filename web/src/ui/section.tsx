import type { ReactNode } from 'react'

type Props = { title: string; sub?: ReactNode; action?: ReactNode; children: ReactNode }

/** Part of a settings page: heading 16/24, then its card. */
export function Section({ title, sub, action, children }: Props) {
  return (
    <section className="mb-9 last:mb-0">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-lg font-semibold tracking-[-0.014em]">{title}</h2>
          {sub && <p className="text-ink-2 text-pretty">{sub}</p>}
        </div>
        {action}
      </div>
      <div className="mt-3">{children}</div>
    </section>
  )
}
