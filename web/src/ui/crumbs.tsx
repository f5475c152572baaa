import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useTitle } from '@/lib/use-title'

export type Crumb = { label: string; to?: string }

/** Title of a detail page. The last part is the page's name; on phones the rest folds into a back arrow. */
export function Crumbs({ items }: { items: Crumb[] }) {
  const { t } = useTranslation()
  const parents = items.slice(0, -1)
  const current = items.at(-1)
  const back = parents.at(-1)
  useTitle(current?.label)
  return (
    <nav aria-label={t('crumbs')} className="flex min-w-0 items-center gap-1 text-base">
      {back?.to && (
        <Link
          to={back.to}
          aria-label={back.label}
          className="-ml-2 flex size-10 shrink-0 items-center justify-center rounded-lg text-ink-2 hover:bg-hover md:hidden"
        >
          <ChevronLeft className="size-5 stroke-[1.75]" />
        </Link>
      )}
      {parents.map((part) => (
        <span key={part.label} className="flex shrink-0 items-center gap-1 max-md:hidden">
          {part.to ? (
            <Link to={part.to} className="rounded px-0.5 text-ink-2 hover:text-ink">
              {part.label}
            </Link>
          ) : (
            <span className="px-0.5 text-ink-2">{part.label}</span>
          )}
          <ChevronRight className="size-3.5 text-ink-3" aria-hidden />
        </span>
      ))}
      <h1 aria-current="page" className="truncate font-semibold tracking-[-0.012em]">
        {current?.label}
      </h1>
    </nav>
  )
}
