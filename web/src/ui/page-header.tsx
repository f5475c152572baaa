import type { ReactNode } from 'react'
import { useTitle } from '@/lib/use-title'

type Props = {
  /** Plain text becomes the page's h1; pass `<Crumbs>` on detail pages. */
  title: ReactNode
  meta?: ReactNode
  /** Actions at the right, the one primary button last. */
  children?: ReactNode
  /** Second row, usually `<PageTabs>`. */
  tabs?: ReactNode
}

export function PageHeader({ title, meta, children, tabs }: Props) {
  return (
    <header className="shrink-0 border-b border-line">
      <div className="flex h-12 items-center gap-2 px-4">
        {typeof title === 'string' ? <Title>{title}</Title> : title}
        {meta && <span className="num truncate whitespace-nowrap text-ink-3 max-md:hidden">{meta}</span>}
        <div className="ml-auto flex shrink-0 items-center gap-1.5">{children}</div>
      </div>
      {tabs && (
        <div className="flex h-10 items-center gap-1 px-3 max-md:h-12 max-md:overflow-x-auto">{tabs}</div>
      )}
    </header>
  )
}

function Title({ children }: { children: string }) {
  useTitle(children)
  return <h1 className="truncate text-base font-semibold tracking-[-0.012em] max-md:text-lg">{children}</h1>
}
