import { Scale, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Td, Th } from '@/ui/table'
import { toast } from '@/ui/toast'
import { KINDS } from './kinds'
import { useAudit } from './queries'
import type { Connection, Drift, KindDrift, Kind } from './types'
import { useCrmTitle } from './use-crm-title'

type Report = { checkedAt: string; equal: boolean; kinds: Partial<Record<Kind, KindDrift>>; repaired?: number | null }

/** The last comparison that came to its end. */
const reportOf = (drift: Drift | null): Report | undefined => (drift?.checkedAt ? { kinds: {}, equal: false, ...drift, checkedAt: drift.checkedAt } : undefined)

/** «Are both sides equal now?»: the last answer, a new look, and the repair of what differs. */
export function DriftCard({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const may = useCan('sync:manage')
  const audit = useAudit(connection.id)
  const name = useCrmTitle()(connection.crmType)
  const { status } = connection
  const isWanted = !!connection.drift?.wanted
  const drift = reportOf(connection.drift)
  const isOff = status === 'paused' || status === 'reconnect_needed'
  const look = (repair: boolean) =>
    audit.mutate(repair, {
      onSuccess: () => toast(t(repair ? 'drift.repairing' : 'drift.started'), { tone: 'info', description: t('drift.wait') }),
      onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    })
  return (
    <Card className="overflow-hidden">
      <div className="flex items-center gap-3 p-4 max-md:flex-wrap">
        {drift?.equal ? <ShieldCheck className="size-5 shrink-0 stroke-[1.75] text-good" aria-hidden /> : <Scale className="size-5 shrink-0 stroke-[1.75] text-ink-3" aria-hidden />}
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{drift ? t(drift.equal ? 'drift.equal' : 'drift.differ') : t('drift.title')}</h2>
          <p className="num text-xs text-ink-2 text-pretty">
            {isWanted ? t('drift.wait') : drift ? t('drift.checked', { when: f.dateTime(drift.checkedAt) }) : t('drift.sub', { name })}
            {drift && typeof drift.repaired === 'number' && drift.repaired > 0 && ` · ${t('drift.repaired', { count: drift.repaired, n: f.num(drift.repaired) })}`}
          </p>
        </div>
        {may && (
          <div className="flex gap-2 max-md:w-full max-md:[&>*]:h-10 max-md:[&>*]:flex-1">
            <Button disabled={isOff} busy={isWanted || audit.isPending} onClick={() => look(false)}>
              {t('drift.check')}
            </Button>
            {drift && !drift.equal && (
              <Button variant="soft" disabled={isOff || isWanted || audit.isPending} onClick={() => look(true)}>
                {t('drift.repair')}
              </Button>
            )}
          </div>
        )}
      </div>
      {drift && <DriftTable drift={drift} name={name} />}
    </Card>
  )
}

function DriftTable({ drift, name }: { drift: Report; name: string }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const cell = (n: number) => <Td className={`num text-right ${n > 0 ? 'font-semibold text-warn-ink' : 'text-ink-3'}`}>{f.num(n)}</Td>
  return (
    <div className="overflow-x-auto border-t border-line" tabIndex={0} role="region" aria-label={t('drift.table')}>
      <table className="w-full min-w-[560px]">
        <thead>
          <tr>
            <Th className="pl-4">{t('kinds.kind')}</Th>
            <Th className="text-right">{t('drift.here')}</Th>
            <Th className="text-right">{t('drift.there', { name })}</Th>
            <Th className="text-right">{t('drift.differing')}</Th>
            <Th className="text-right">{t('drift.missingHere')}</Th>
            <Th className="pr-4 text-right">{t('drift.missingThere', { name })}</Th>
          </tr>
        </thead>
        <tbody>
          {KINDS.flatMap((kind) => {
            const row = drift.kinds[kind]
            if (!row) return []
            return (
              <tr key={kind}>
                <Td className="pl-4 font-medium">{t(`kind.${kind}`)}</Td>
                <Td className="num text-right">{f.num(row.here)}</Td>
                <Td className="num text-right">{f.num(row.there)}</Td>
                {cell(row.differing)}
                {cell(row.missingHere)}
                <Td className={`num pr-4 text-right ${row.missingThere > 0 ? 'font-semibold text-warn-ink' : 'text-ink-3'}`}>{f.num(row.missingThere)}</Td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
