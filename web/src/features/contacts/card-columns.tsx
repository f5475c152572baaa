import { type ReactNode, useState } from 'react'
import { cn } from '@/lib/cn'
import { useMediaQuery } from '@/lib/media-query'
import { Tabs } from '@/ui/tabs'

export type Part = { v: string; label: string; body: ReactNode }

/** Three columns that scroll alone; on a narrow desk the last stands below the first; on phones one at a time, the middle one to begin with. */
export function CardColumns({ label, parts }: { label: string; parts: [Part, Part, Part] }) {
  const wide = useMediaQuery('(min-width: 1024px)')
  const roomy = useMediaQuery('(min-width: 1280px)')
  const [first, second, third] = parts
  const [shown, setShown] = useState(second.v)
  if (roomy) {
    return (
      <div className="grid min-h-0 flex-1 grid-cols-[328px_minmax(0,1fr)_332px] divide-x divide-line">
        {parts.map((part) => (
          <Column key={part.v} label={part.label} className="overflow-y-auto">
            {part.body}
          </Column>
        ))}
      </div>
    )
  }
  if (wide) {
    return (
      <div className="grid min-h-0 flex-1 grid-cols-[328px_minmax(0,1fr)] divide-x divide-line">
        <Column label={`${first.label}, ${third.label}`} className="divide-y divide-line overflow-y-auto">
          <div>{first.body}</div>
          <div>{third.body}</div>
        </Column>
        <Column label={second.label} className="overflow-y-auto">
          {second.body}
        </Column>
      </div>
    )
  }
  const { label: name, body } = parts.find(({ v }) => v === shown) ?? second
  return (
    <>
      <div className="shrink-0 overflow-x-auto border-b border-line px-3 py-1">
        <Tabs label={label} value={shown} onChange={setShown} items={[second, first, third].map(({ v, label }) => ({ v, label }))} />
      </div>
      <Column label={name} className="flex-1 overflow-y-auto">
        {body}
      </Column>
    </>
  )
}

function Column({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    <div className={cn('min-h-0', className)} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
