import type { ReactNode } from 'react'

/** One line of a settings card: what it is at the left, the control at the right. */
export function SettingRow({ title, sub, children }: { title: ReactNode; sub?: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex items-center gap-3 p-4 max-md:flex-col max-md:items-start">
      <div className="min-w-0 flex-1">
        <div className="font-medium">{title}</div>
        {sub && <div className="text-xs text-ink-2 text-pretty">{sub}</div>}
      </div>
      {children}
    </div>
  )
}
