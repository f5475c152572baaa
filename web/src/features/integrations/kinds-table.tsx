import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Card } from '@/ui/card'
import { Progress } from '@/ui/progress'
import { Td, Th } from '@/ui/table'
import { KIND_ICONS, KINDS } from './kinds'
import { isBusy } from './state'
import type { Connection, Entity, Kind } from './types'

/** How far each kind has come: its first load, then the age of its news. */
export function KindsTable({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  return (
    <Card className="overflow-x-auto" aria-label={t('kinds.label')} role="region">
      <table className="w-full min-w-[560px]">
        <thead>
          <tr>
            <Th className="pl-4">{t('kinds.kind')}</Th>
            <Th className="w-[34%]">{t('kinds.state')}</Th>
            <Th className="text-right">{t('kinds.pairs')}</Th>
            <Th className="pr-4 text-right">{t('kinds.last')}</Th>
          </tr>
        </thead>
        <tbody>
          {KINDS.filter((kind) => connection.entities[kind]).map((kind) => (
            <Row key={kind} kind={kind} entity={connection.entities[kind]!} isLive={isBusy(connection)} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Row({ kind, entity, isLive }: { kind: Kind; entity: Entity; isLive: boolean }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  useNow()
  const Icon = KIND_ICONS[kind]
  return (
    <tr>
      <Td className="pl-4">
        <span className="flex items-center gap-2 font-medium">
          <Icon className="size-4 stroke-[1.75] text-ink-3" aria-hidden />
          {t(`kind.${kind}`)}
        </span>
      </Td>
      <Td>
        <Standing kind={kind} entity={entity} isLive={isLive} />
      </Td>
      <Td className="num text-right">{f.num(entity.pairs)}</Td>
      <Td className="num pr-4 text-right whitespace-nowrap text-ink-2">
        {entity.lastSuccessAt ? <time dateTime={entity.lastSuccessAt} title={f.dateTime(entity.lastSuccessAt)}>{f.ago(entity.lastSuccessAt)}</time> : '—'}
      </Td>
    </tr>
  )
}

function Standing({ kind, entity, isLive }: { kind: Kind; entity: Entity; isLive: boolean }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const { phase, done, total, lastError, lastErrorAt, lastSuccessAt } = entity
  if (lastError && (!lastSuccessAt || (lastErrorAt ?? '') > lastSuccessAt)) {
    return (
      <span className="flex items-center gap-1.5 text-warn-ink">
        <TriangleAlert className="size-4 shrink-0 stroke-[1.75]" aria-hidden />
        <span className="text-pretty">{t([`failure.${lastError}`, 'failure.other'], { code: lastError })}</span>
      </span>
    )
  }
  if (phase === 'following') {
    return (
      <span className="flex items-center gap-1.5 text-ink-2">
        <CircleCheck className="size-4 shrink-0 stroke-[1.75] text-good" aria-hidden />
        {t('kinds.following')}
      </span>
    )
  }
  const text = total ? t('kinds.of', { done: f.num(done), total: f.num(total) }) : done > 0 ? t('kinds.read', { count: done, n: f.num(done) }) : t('kinds.waiting')
  return (
    <span className="flex items-center gap-3">
      {total ? <Progress value={Math.min(100, (done / total) * 100)} live={isLive} label={t('kinds.progress', { kind: t(`kind.${kind}`) })} className="w-24 shrink-0" /> : null}
      <span className="num whitespace-nowrap text-ink-2">{text}</span>
    </span>
  )
}
