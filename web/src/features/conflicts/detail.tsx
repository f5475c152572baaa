import { ChevronLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { pageOf, useConnections } from '@/features/integrations'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { isSource, SOURCES, SrcTile } from '@/ui/source'
import { toast } from '@/ui/toast'
import { useToastsAbove } from '@/ui/use-toasts-above'
import { alike, canBeBoth, decisionOf, type Pick, type Picks, pressed, type Side } from './decide'
import { FieldLine } from './field-line'
import type { Group } from './groups'
import { RecordFace } from './record-face'
import { RuleCard } from './rule-card'
import type { Conflict } from './types'
import { useDecide } from './use-decide'
import { useKeys } from './use-keys'
import { useNames } from './use-names'
import { useRule } from './use-rule'

type Props = {
  group: Group
  /** All that is known to be open, for what the same choice would settle beside this record. */
  all: Conflict[]
  isLast: boolean
  /** Not just the first of the list. */
  wasAsked: boolean
  onStep: (by: 1 | -1) => void
  onBack: (() => void) | undefined
  /** With the number of fields that are still open here. */
  onSettled: (rest: number) => void
}

/** The fields in dispute of one record. */
export function Detail({ group, all, isLast, wasAsked, onStep, onBack, onSettled }: Props) {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const mayWrite = useCan('crm:write')
  const { first, conflicts } = group
  const [picks, setPicks] = useState<Picks>({})
  const [active, setActive] = useState(0)
  const [latest, setLatest] = useState<string>()
  const [withRule, setWithRule] = useState(false)
  const name = useNames(conflicts)
  const { decide, busy } = useDecide()
  const rule = useRule(first.connectionId)
  const connections = useConnections()
  const account = connections.data?.find(({ id }) => id === first.connectionId)?.account
  const vendor = t(`common:source.${first.crmType}`, { defaultValue: isSource(first.crmType) ? SOURCES[first.crmType].name : first.crmType })
  const decided = conflicts.filter(({ id }) => picks[id])
  const ruled = conflicts.find(({ id }) => id === latest)
  const ruledSide = ruled && picks[ruled.id]
  const others = ruled ? alike(ruled, all) : []
  const canRule = ruled && ruledSide && ruledSide !== 'both' && ruled.field !== 'deleted' && others.length > 0

  const bar = useRef<HTMLElement>(null)
  useToastsAbove(bar)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What was pressed to come here has gone with the record before.
    if (wasAsked && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [wasAsked])

  const pick = (conflict: Conflict, next: Pick | undefined) => {
    setPicks((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([id]) => id !== conflict.id))
      return next ? { ...rest, [conflict.id]: next } : rest
    })
    setLatest(next && conflict.id)
    setWithRule(false)
    setActive(conflicts.indexOf(conflict))
  }
  const save = async () => {
    if (decided.length === 0 || busy) return
    const also = canRule && withRule ? others : []
    const decisions = [
      ...decided.map((conflict) => decisionOf(conflict, picks[conflict.id]!)),
      ...also.map(({ id }) => ({ id, choice: ruledSide as Side })),
    ]
    try {
      const undo = also.length > 0 && ruled ? await rule.set(ruled, ruledSide as Side) : undefined
      const title = first.title || t(`integrations:one.${first.kind}`)
      const done = await decide(decisions, {
        title: (n) => (also.length > 0 ? t('saved.some', { count: n, n: f.num(n) }) : t('saved.of', { count: n, n: f.num(n), title })),
        description: t('saved.soon', { name: vendor }),
        undo,
      })
      if (!done) return
      setPicks({})
      setLatest(undefined)
      onSettled(conflicts.length - decided.length)
    } catch (error) {
      toast(describeError(error, t).sentence, { tone: 'bad' })
    }
  }
  useKeys(mayWrite, {
    side: (side) => conflicts[active] && pick(conflicts[active], side),
    both: () => conflicts[active] && canBeBoth(conflicts[active]) && pick(conflicts[active], 'both'),
    line: (by) => setActive((at) => Math.min(conflicts.length - 1, Math.max(0, at + by))),
    record: onStep,
    save: () => void save(),
  })
  const page = pageOf(first.kind, first.recordId)
  return (
    <section aria-labelledby="conflict-title" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-[900px] px-7 py-5 max-md:px-4 max-md:py-3">
          {onBack && (
            <Button variant="ghost" className="-ml-2.5 h-10" onClick={onBack}>
              <ChevronLeft aria-hidden />
              {t('back')}
            </Button>
          )}
          <div className="flex items-center gap-3.5">
            <RecordFace conflict={first} size={44} />
            <div className="min-w-0 flex-1">
              <h2 id="conflict-title" ref={heading} tabIndex={-1} className="truncate text-xl font-semibold tracking-[-0.02em] outline-none">
                {first.title || t(`integrations:one.${first.kind}`)}
              </h2>
              <p className="num truncate text-ink-2">
                {t(`integrations:one.${first.kind}`)}
                {account && ` · ${account.name || account.address}`}
              </p>
            </div>
            {page && (
              <ButtonLink to={page} size="sm" className="max-md:h-10">
                {t('open')}
              </ButtonLink>
            )}
          </div>
          <div className="mt-4 grid grid-cols-[132px_minmax(0,1fr)_minmax(0,1fr)] items-center gap-x-3 border-b border-line pb-2 text-xs text-ink-2 max-md:hidden">
            <span>{t('was')}</span>
            <Head s="zveno" label={t('here')} at={first.oursAt} />
            <Head s={first.crmType} label={t('there', { name: vendor })} at={first.theirsAt} />
          </div>
          {conflicts.map((conflict, at) => (
            <FieldLine
              key={conflict.id}
              conflict={conflict}
              vendor={vendor}
              name={name}
              currency={account?.currency ?? undefined}
              pick={picks[conflict.id]}
              isActive={mayWrite && at === active}
              onPress={mayWrite ? (side) => pick(conflict, pressed(conflict, picks[conflict.id], side)) : undefined}
            />
          ))}
          {canRule && (
            <RuleCard conflict={ruled} side={ruledSide} others={others} vendor={vendor} isLasting={rule.may} checked={withRule} onChange={setWithRule} />
          )}
        </div>
      </div>
      {mayWrite && (
        <footer ref={bar} className="flex min-h-14 shrink-0 items-center gap-2 border-t border-line px-6 max-md:flex-wrap max-md:px-4 max-md:py-2">
          <p className="min-w-0 flex-1 max-md:basis-full">
            <span className="num font-medium">{t('decided', { n: decided.length, of: conflicts.length })}</span>{' '}
            <span className="text-xs text-ink-2">{t('where', { name: vendor })}</span>
          </p>
          {!isLast && (
            <Button variant="ghost" onClick={() => onStep(1)} className="max-md:h-10 max-md:flex-1">
              {t('skip')}
            </Button>
          )}
          <Button variant="primary" disabled={decided.length === 0} busy={busy || rule.busy} onClick={() => void save()} className="max-md:h-10 max-md:flex-1">
            {t(isLast ? 'save' : 'saveAndNext')}
          </Button>
        </footer>
      )}
    </section>
  )
}

function Head({ s, label, at }: { s: string; label: string; at: string | null | undefined }) {
  const f = useFormat()
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {isSource(s) && <SrcTile s={s} />}
      <span className="shrink-0 font-medium text-ink">{label}</span>
      {at && (
        <time dateTime={at} title={f.dateTime(at)} className="num truncate">
          {f.ago(at)}
        </time>
      )}
    </span>
  )
}
