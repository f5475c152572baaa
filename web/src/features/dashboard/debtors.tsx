import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import type { Dashboard } from './types'

/** Who owes most. */
export function Debtors({ data }: { data: Dashboard }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  if (!data.money) return null
  const { debtors, currency } = data.money
  return (
    <section className="px-2 py-2">
      <div className="flex h-9 items-center gap-2 px-2">
        <h2 className="font-semibold">{t('debts.title')}</h2>
        {debtors > 0 && <span className="num text-ink-3">{f.num(debtors)}</span>}
        {debtors > 0 && (
          <Link
            to="/students"
            search={{ view: 'debt' } as never}
            className="ml-auto inline-flex items-center text-xs font-medium text-ink-3 hover:text-ink"
          >
            {t('debts.all')}
            <ChevronRight className="size-3.5" aria-hidden />
          </Link>
        )}
      </div>
      {data.topDebtors.length === 0 && (
        <p className="flex items-center gap-2 px-2 py-2 text-ink-2">
          <CircleCheck className="size-4 text-good" aria-hidden />
          {t('debts.empty')}
        </p>
      )}
      <ul>
        {data.topDebtors.map((debtor) => (
          <li key={debtor.id}>
            <Link
              to="/students/$id"
              params={{ id: debtor.id }}
              className="flex min-h-[42px] items-center gap-3 rounded-lg px-2 hover:bg-hover max-md:min-h-14"
            >
              <Avatar name={debtor.name} size={28} />
              <span className="min-w-0 flex-1 truncate font-medium">{debtor.name}</span>
              <span className="num font-medium whitespace-nowrap text-bad-ink">
                {f.money(debtor.balanceMinor, { currency })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
