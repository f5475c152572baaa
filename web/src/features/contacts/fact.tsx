import type { ReactNode } from 'react'

/** A label and its value, 30 px; grows with the value. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-[30px] gap-2">
      <dt className="w-[98px] shrink-0 py-[5px] text-ink-2 max-md:py-2.5">{label}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  )
}
