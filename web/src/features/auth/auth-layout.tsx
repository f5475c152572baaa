import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { otherLanguage, setLanguage } from '@/lib/language'
import { useTitle } from '@/lib/use-title'
import { Button } from '@/ui/button'
import { Mark } from '@/ui/mark'
import { Orbit } from './orbit'

type Props = { title: string; sub?: ReactNode; children: ReactNode; footer?: ReactNode }

/** Pages before sign-in: the form at the left, at the right a picture of what Zveno joins. */
export function AuthLayout({ title, sub, children, footer }: Props) {
  const { t } = useTranslation('auth')
  useTitle(title)
  return (
    <div className="grid min-h-full bg-panel lg:grid-cols-[minmax(460px,5fr)_6fr]">
      <div className="flex flex-col px-6 py-6 sm:px-10">
        <header className="flex items-center gap-2.5">
          <Mark size={26} />
          <span className="text-base font-semibold tracking-[-0.015em]">{t('common:app')}</span>
          <Button variant="ghost" size="sm" className="ml-auto" onClick={() => void setLanguage(otherLanguage())}>
            {t(`common:language.${otherLanguage()}`)}
          </Button>
        </header>
        <main className="m-auto w-full max-w-[352px] py-10">
          <h1 className="text-2xl font-semibold tracking-[-0.022em] text-balance">{title}</h1>
          {sub && <p className="mt-1.5 text-base text-ink-2 text-pretty">{sub}</p>}
          {children}
        </main>
        <footer className="text-center text-xs text-ink-2">{footer}</footer>
      </div>
      <aside
        aria-hidden
        className="relative m-2 hidden flex-col items-center justify-center overflow-hidden rounded-xl bg-canvas p-10 lg:flex"
      >
        <div className="absolute inset-0 bg-[radial-gradient(60%_50%_at_70%_15%,var(--accent-soft),transparent),radial-gradient(50%_45%_at_20%_90%,oklch(0.7_0.14_200/.10),transparent)]" />
        <div className="absolute inset-0 bg-[radial-gradient(var(--line-2)_1px,transparent_1px)] bg-[size:22px_22px] [mask-image:radial-gradient(65%_60%_at_50%_45%,black,transparent)]" />
        <div className="relative flex w-full flex-col items-center gap-2">
          <Orbit />
          <p className="text-center text-xl font-semibold tracking-[-0.018em] text-balance">{t('claim.title')}</p>
          <p className="max-w-[420px] text-center text-base text-ink-2 text-pretty">{t('claim.sub')}</p>
        </div>
      </aside>
    </div>
  )
}
