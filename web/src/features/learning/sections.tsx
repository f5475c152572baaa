import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

const SECTIONS = [
  { to: '/courses', key: 'courses' },
  { to: '/learners', key: 'learners' },
] as const

/** What platforms tell: of courses, and of people. */
export function Sections() {
  const { t } = useTranslation('learning')
  return (
    <nav aria-label={t('sections.label')} className="flex items-center gap-1">
      {SECTIONS.map(({ to, key }) => (
        <Link
          key={key}
          to={to}
          className="inline-flex h-7 items-center rounded-md px-2 font-medium whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:bg-press aria-[current]:text-ink max-md:h-10"
        >
          {t(`sections.${key}`)}
        </Link>
      ))}
    </nav>
  )
}
