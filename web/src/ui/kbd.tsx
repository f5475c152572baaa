import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-[4px] bg-press px-1 font-sans text-2xs font-medium text-ink-2">
      {children}
    </kbd>
  )
}
