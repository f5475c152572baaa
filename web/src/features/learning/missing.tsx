import { BookX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'

type Props = { what: 'course' | 'lesson' | 'learner'; error: unknown; onRetry: () => void; back: string }

/** A page that did not come: there is no such record, or something broke. */
export function Missing({ what, error, onRetry, back }: Props) {
  const { t } = useTranslation('learning')
  if (!isProblem(error) || error.status !== 404) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <Empty
      icon={<BookX />}
      title={t(`missing.${what}`)}
      sub={t('missing.sub')}
      action={<ButtonLink to={back}>{t(what === 'learner' ? 'missing.toLearners' : 'missing.toCourses')}</ButtonLink>}
    />
  )
}
