import { Link } from '@tanstack/react-router'
import { MoreHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NavGroup, NavItem } from './nav-items'

const MoreSheet = lazy(() => import('./more-sheet').then((module) => ({ default: module.MoreSheet })))

/** What a person away from the desk opens most; the rest is behind «Ещё». */
const FIRST = ['dashboard', 'schedule', 'students', 'payments']

const cell =
  'flex flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-3 data-[status=active]:text-accent-ink'

export function BottomBar({ groups }: { groups: NavGroup[] }) {
  const { t } = useTranslation()
  const [more, setMore] = useState(false)
  const all = groups.flatMap((group) => group.items)
  const first = FIRST.map((key) => all.find((item) => item.key === key)).filter((item) => item !== undefined)
  const rest = all.filter((item) => !first.includes(item))
  return (
    <>
      <nav
        aria-label={t('nav.main')}
        className="fixed inset-x-0 bottom-0 z-30 grid h-[calc(58px+env(safe-area-inset-bottom))] auto-cols-fr grid-flow-col border-t border-line bg-panel/85 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl md:hidden"
      >
        {first.map((item) => (
          <BarLink key={item.key} item={item} />
        ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setMore(true)} className={cell}>
          <MoreHorizontal className="size-[22px] stroke-[1.6]" aria-hidden />
          {t('nav.more')}
        </button>
      </nav>
      {more && (
        <Suspense>
          <MoreSheet open onOpenChange={setMore} items={rest} />
        </Suspense>
      )}
    </>
  )
}

function BarLink({ item: { key, to, icon: Icon } }: { item: NavItem }) {
  const { t } = useTranslation()
  return (
    <Link to={to} className={cell}>
      <Icon className="size-[22px] stroke-[1.6]" aria-hidden />
      <span className="max-w-full truncate px-0.5">{t(`nav.${key}`)}</span>
    </Link>
  )
}
