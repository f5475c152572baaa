import type { ReactNode } from 'react'
import { Card } from '@/ui/card'

/** Figures side by side; two in a row on a phone. */
export function StatsRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Card
      role="group"
      aria-label={label}
      className="grid auto-cols-fr grid-flow-col divide-x divide-line overflow-hidden max-lg:grid-flow-row max-lg:grid-cols-2 max-lg:divide-x-0 max-lg:[&>*]:border-line max-lg:[&>*:nth-child(even)]:border-l max-lg:[&>*:nth-child(n+3)]:border-t"
    >
      {children}
    </Card>
  )
}
