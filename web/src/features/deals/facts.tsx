import { useTranslation } from 'react-i18next'
import { CardRows } from '@/features/fields'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { InlineField } from '@/ui/inline-field'
import { FactRow } from './fact-row'
import { LossRow } from './loss-row'
import { isOverdue } from './overdue'
import { OwnerRow } from './owner-row'
import { ReferenceRow } from './reference-row'
import type { Deal } from './types'
import type { CardEditor } from './use-card-editor'

/** Who it is with, who leads it, when it is to end; edited in place. */
export function Facts({ deal, editor, className }: { deal: Deal; editor: CardEditor; className?: string }) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const today = useToday()
  const { may, text, pick } = editor
  return (
    <dl className={className}>
      <ReferenceRow kind="contact" value={deal.contact ?? null} onPick={may ? (chosen) => pick('contactId', chosen) : undefined} />
      <ReferenceRow kind="company" value={deal.company ?? null} onPick={may ? (chosen) => pick('companyId', chosen) : undefined} />
      <OwnerRow value={deal.owner ?? null} onPick={may ? (chosen) => pick('ownerId', chosen) : undefined} />
      <FactRow label={t('field.expectedOn')}>
        <InlineField {...text('expectedOn')} type="date" className="w-full">
          {deal.expectedOn && (
            <span className={cn('num', isOverdue(deal, today) && 'font-medium text-bad-ink')}>{f.plainDate(deal.expectedOn)}</span>
          )}
        </InlineField>
      </FactRow>
      <FactRow label={t('field.source')}>
        <InlineField {...text('source')} className="w-full" />
      </FactRow>
      <CardRows kind="deal" values={deal.custom} etag={editor.etag} write={may ? editor.write : undefined} row={FactRow} />
      {deal.stage.kind === 'lost' && (
        <LossRow value={deal.lossReason ?? null} onPick={may ? (chosen) => pick('lossReasonId', chosen) : undefined} />
      )}
      {deal.closedAt && (
        <FactRow label={t('field.closedAt')}>
          <span className="num block py-[5px] max-md:py-2.5">{f.day(deal.closedAt)}</span>
        </FactRow>
      )}
      <FactRow label={t('field.createdAt')}>
        <span className="num block py-[5px] max-md:py-2.5">{f.day(deal.createdAt)}</span>
      </FactRow>
    </dl>
  )
}
