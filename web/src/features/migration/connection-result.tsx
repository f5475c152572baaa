import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { KINDS } from './kinds'
import type { SourceSummary } from './types'

/** What the account holds: proof that all three fields are right. */
export function ConnectionResult({ found }: { found: SourceSummary }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const names = found.branches.map((branch) => branch.name).join(', ')
  const counts = KINDS.flatMap((kind) => {
    const count = found.counts[kind]
    return count === undefined || kind === 'branches' ? [] : [{ kind, count }]
  })
  return (
    <div role="status" className="border-t border-line px-4 py-3">
      <p className="flex items-start gap-2">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" aria-hidden />
        <span className="min-w-0 font-medium">
          {found.account?.name ? t('found.named', { name: found.account.name }) : t('found.title')}
          <span className="block font-normal text-ink-2">
            {t('found.branches', { count: found.branches.length, names })}
          </span>
        </span>
      </p>
      <dl className="mt-2.5 grid grid-cols-6 gap-x-4 gap-y-2 pl-6 max-md:grid-cols-3 max-md:pl-0">
        {counts.map(({ kind, count }) => (
          <div key={kind} className="min-w-0">
            <dt className="truncate text-xs text-ink-2">{t(`kind.${kind}`)}</dt>
            <dd className="num font-semibold">{f.num(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
