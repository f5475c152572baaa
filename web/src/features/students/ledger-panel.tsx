import { CircleCheck } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { ButtonLink } from '@/ui/button-link'
import { SidePanel } from '@/ui/side-panel'
import { LedgerHead } from './ledger-head'
import { LedgerList } from './ledger-list'
import { useLedger, useStudent } from './queries'
import { StatusPill } from './status-pill'
import type { Student } from './types'

/** The account of the selected student, beside the list. */
export function LedgerPanel({ student, onClose }: { student: Student; onClose: () => void }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const money = useCan('money:read')
  const ledger = useLedger(student.id, money)
  const card = useStudent(student.id).data?.record
  const groups = student.groups.map((group) => group.name).join(', ')
  return (
    <SidePanel
      label={t('ledger.label', { name: student.name })}
      onClose={onClose}
      title={
        <>
          <Avatar name={student.name} size={36} />
          <div className="min-w-0">
            <h2 className="truncate text-base font-semibold">
              <Link to="/students/$id" params={{ id: student.id }} className="rounded hover:text-accent-ink">
                {student.name}
              </Link>
            </h2>
            <div className="truncate text-xs text-ink-2">
              {[groups, card?.teacher?.name, student.phones[0] && readablePhone(student.phones[0])].filter(Boolean).join(' · ') || t('ledger.noGroup')}
            </div>
          </div>
        </>
      }
      footer={
        ledger.transactions !== undefined && (
          <>
            <CircleCheck className="mr-1.5 size-3.5 text-good" aria-hidden />
            {t('ledger.foot', { count: ledger.transactions, n: f.num(ledger.transactions) })}
          </>
        )
      }
    >
      {money && student.balanceMinor !== null && (
        <LedgerHead
          ledger={ledger}
          balanceMinor={student.balanceMinor}
          currency={student.currency}
          vendor={student.source?.vendor}
          sourceMinor={card?.sourceBalanceMinor}
        />
      )}
      <div className="flex items-center gap-2 px-5 pb-4">
        <ButtonLink to="/students/$id" params={{ id: student.id }} className="flex-1">
          {t('ledger.card')}
        </ButtonLink>
        <StatusPill status={student.status} stage={student.stage} />
      </div>
      {money && (
        <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="group" aria-label={t('ledger.rows')}>
          <LedgerList ledger={ledger} />
        </div>
      )}
    </SidePanel>
  )
}
