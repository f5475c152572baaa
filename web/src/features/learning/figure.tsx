import type { ReactNode } from 'react'

/** One figure of a head; stands in a `dl`. */
export function Figure({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="num text-base font-medium">{children}</dd>
    </div>
  )
}
