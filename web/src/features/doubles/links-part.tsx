import { useNavigate } from '@tanstack/react-router'
import { Check, Merge, Unlink, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFeature } from '@/api/use-feature'
import { Block } from '@/ui/block'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { DoubleRow } from './double-row'
import { CARDS, type Like } from './kind'
import { MergeDialog } from './on-demand'
import { pointText } from './point-text'
import { useLinks } from './queries'
import { useDecide } from './use-links'

/** Who else this contact is: what was decided, and what may be. Without either there is nothing to see. */
export function LinksPart({ contactId }: { contactId: string }) {
  const { t } = useTranslation('doubles')
  const may = useCan('crm:write')
  const links = useLinks(contactId)
  const decide = useDecide(contactId)
  const [merging, setMerging] = useState<string>()
  const navigate = useNavigate()
  const follow = (id: string) => void navigate({ to: CARDS.contact, params: { id }, replace: true })
  if (links.isError)
    return (
      <Block title={t('links.title')} className="border-t border-line">
        <ErrorLine error={links.error} onRetry={() => void links.refetch()} />
      </Block>
    )
  const { confirmed = [], suggested = [] } = links.data ?? {}
  if (confirmed.length === 0 && suggested.length === 0) return null
  return (
    <>
      {confirmed.length > 0 && (
        <Block title={t('links.title')} className="border-t border-line">
          <ul>
            {confirmed.map((other) => (
              <DoubleRow key={other.id} kind="contact" record={other} isNarrow>
                {may && (
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={t('links.separate', { name: other.name })}
                    title={t('links.separate', { name: other.name })}
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ verb: 'separate', other })}
                  >
                    <Unlink aria-hidden />
                  </Button>
                )}
              </DoubleRow>
            ))}
          </ul>
        </Block>
      )}
      {suggested.length > 0 && (
        <Block title={t('links.maybe')} className="border-t border-line">
          <ul className="flex flex-col gap-2">
            {suggested.map((like) => (
              <Suggestion key={like.record.id} like={like} may={may} busy={decide.isPending} onDecide={decide.mutate} onMerge={setMerging} />
            ))}
          </ul>
        </Block>
      )}
      {merging && <MergeDialog kind="contact" ids={[contactId, merging]} onClose={() => setMerging(undefined)} onMerged={follow} />}
    </>
  )
}

type Props = {
  like: Like
  may: boolean
  busy: boolean
  onDecide: ReturnType<typeof useDecide>['mutate']
  onMerge: (id: string) => void
}

function Suggestion({ like, may, busy, onDecide, onMerge }: Props) {
  const { t } = useTranslation('doubles')
  const hasMerging = useFeature('merging')
  const { record, reasons, confidence } = like
  const why = reasons.map((reason) => (reason.kind === 'name' ? t('links.sameName') : pointText(reason))).join(' · ')
  return (
    <li>
      <ul>
        <DoubleRow kind="contact" record={record} isNarrow />
      </ul>
      <p className="mb-1.5 text-xs text-ink-2">{t('links.why', { level: t(`links.level.${confidence}`), why })}</p>
      {may && (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" className="max-md:h-10" disabled={busy} onClick={() => onDecide({ verb: 'confirm', other: record })}>
            <Check aria-hidden />
            {t('links.confirm')}
          </Button>
          {hasMerging && (
            <Button size="sm" className="max-md:h-10" onClick={() => onMerge(record.id)}>
              <Merge aria-hidden />
              {t('merge.open')}
            </Button>
          )}
          <Button variant="ghost" size="sm" className="max-md:h-10" disabled={busy} onClick={() => onDecide({ verb: 'reject', other: record })}>
            <X aria-hidden />
            {t('links.reject')}
          </Button>
        </div>
      )}
    </li>
  )
}
