import { useTranslation } from 'react-i18next'
import type { Problem } from '@/lib/problem'
import { Failing } from './failing'
import { refused } from './refused'

/** What the platform would not let us do, call by call, with the rights to ask its administrator for. */
export function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation('platforms')
  const { failing, said, limitedFor } = refused(problem)
  if (failing.length > 0) return <Failing abilities={failing} />
  if (limitedFor) return <p className="text-ink-2">{t('refusal.wait', { count: limitedFor })}</p>
  if (!said) return null
  const isWord = /^[a-z_]+$/.test(said)
  return (
    <p className="text-ink-2 text-pretty">
      {t('refusal.said')} <span className="mono break-words text-ink">{isWord ? t(`refusal.${said}`, { defaultValue: said }) : said}</span>
    </p>
  )
}
