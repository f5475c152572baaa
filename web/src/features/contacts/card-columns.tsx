import { type ReactNode, useState } from 'react'
import { cn } from '@/lib/cn'
import { useMediaQuery } from '@/lib/media-query'
import { Tabs } from '@/ui/tabs'

export type Part = { v: string; label: string; body: ReactNode }

/** Three columns that scroll alone; two on a narrow desk; on phones one at a time. */
export function CardColumns({ label, parts }: { label: string; parts: [Part, Part, Part] }) {
  const wide = useMediaQuery('(min-width: 1024px)')
  const [shown, setShown] = useState(parts[0].v)
  const [first, second, third] = parts
  if (wide) {
    return (
      <div className="grid min-h-0 flex-1 grid-cols-[328px_minmax(0,1fr)] divide-x divide-line">
        <Column part={first} className="overflow-y-auto" />
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_332px] divide-line max-xl:block max-xl:divide-y max-xl:overflow-y-auto xl:divide-x">
          <Column part={second} className="xl:overflow-y-auto" />
          <Column part={third} className="xl:overflow-y-auto" />
        </div>
      </div>
    )
  }
  return (
    <>
      <div className="shrink-0 overflow-x-auto border-b border-line px-3 py-1">
        <Tabs label={label} value={shown} onChange={setShown} items={parts.map(({ v, label }) => ({ v, label }))} />
      </div>
      <Column part={parts.find(({ v }) => v === shown) ?? first} className="flex-1 overflow-y-auto" />
    </>
  )
}

function Column({ part, className }: { part: Part; className: string }) {
  return (
    <div className={cn('min-h-0', className)} tabIndex={0} role="group" aria-label={part.label}>
      {part.body}
    </div>
  )
}
