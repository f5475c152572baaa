import { useTranslation } from 'react-i18next'
import { Fragment, lazy, type ReactNode, Suspense } from 'react'
import { useCan } from '@/api/me'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Block } from '@/ui/block'
import { InlineField } from '@/ui/inline-field'
import { isSource, SOURCES, SrcTile } from '@/ui/source'
import { customRows } from './custom'
import { type EditableField, textOf } from './fields'
import { StatusPill } from './status-pill'
import type { StudentCard } from './types'
import { useCardEdit } from './use-card-edit'

// Two edits of one field are rare, and the window that asks about them is not light.
const ConflictDialog = lazy(() => import('./conflict-dialog').then((module) => ({ default: module.ConflictDialog })))

/** Who it is and how to reach them; most of it is edited in place. */
export function ContactColumn({ card, etag }: { card: StudentCard; etag: string | null }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const may = useCan('school:write')
  const { save, conflict, settle } = useCardEdit(card.id)
  const editor = (field: EditableField) => ({
    label: t(`card.${field}`),
    action: t('edit.button'),
    text: textOf(card, field),
    etag,
    onSave: may ? (text: string, seen: string | null) => save(field, text, seen) : undefined,
  })
  const facts: [string, string | null | undefined][] = [
    ['teacher', card.teacher?.name],
    ['branches', card.branches.map((branch) => branch.name).join(', ')],
    ['payer', card.payerName],
    [`born.${card.gender ?? 'unknown'}`, card.birthDate && f.plainDate(card.birthDate)],
    ['gender', card.gender && t(`gender.${card.gender}`)],
    ['address', card.contact.addresses?.join(', ')],
    ['joined', card.joinedAt && f.day(card.joinedAt)],
    ['archived', card.archivedOn && f.plainDate(card.archivedOn)],
    ['nextLesson', card.nextLessonAt && f.dateTime(card.nextLessonAt)],
  ]
  return (
    <div className="min-h-0 overflow-y-auto" tabIndex={0} role="group" aria-label={t('part.contact')}>
      <div className="flex items-start gap-3 px-4 pt-4">
        <Avatar name={card.name} size={52} />
        <div className="min-w-0 flex-1">
          <InlineField {...editor('name')} className="w-full text-xl font-semibold tracking-[-0.02em]" />
          <StatusPill status={card.status} />
        </div>
      </div>
      <dl className="px-4 pt-3 pb-2">
        <Row label={t('card.phones')}>
          <InlineField {...editor('phones')} inputMode="tel" className="w-full">
            {card.phones.length > 0 && <Lines values={card.phones.map(readablePhone)} />}
          </InlineField>
        </Row>
        <Row label={t('card.emails')}>
          <InlineField {...editor('emails')} inputMode="email" className="w-full">
            {card.emails.length > 0 && <Lines values={card.emails} />}
          </InlineField>
        </Row>
        <Row label={t('card.stage')}>
          <InlineField {...editor('stage')} className="w-full" />
        </Row>
        {facts.map(
          ([name, value]) =>
            value && (
              <Row key={name} label={t(`card.${name}`)}>
                <span className="block py-[5px] break-words max-md:py-2.5">{value}</span>
              </Row>
            ),
        )}
      </dl>
      <Block title={t('card.note')} className="border-t border-line">
        <InlineField {...editor('note')} multiline className="w-full whitespace-pre-wrap">
          {card.note || <span className="text-ink-3">{t('card.noNote')}</span>}
        </InlineField>
      </Block>
      <SourceBlock card={card} />
      {conflict && (
        <Suspense>
          <ConflictDialog
            conflict={conflict}
            onKeepTheirs={settle}
            onWriteMine={({ field, mine, etag: now }) => {
              settle()
              void save(field, mine, now)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-[30px] gap-2">
      <dt className="w-[98px] shrink-0 py-[5px] text-ink-2 max-md:py-2.5">{label}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  )
}

/** One a line; an address too long for the column breaks after its «@». */
const Lines = ({ values }: { values: string[] }) =>
  values.map((value) => (
    <span key={value} className="block break-words">
      {value.split(/(?<=@)/).map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  ))

/** Where the card came from, and what that system knew beyond our fields. */
function SourceBlock({ card }: { card: StudentCard }) {
  const { t } = useTranslation('students')
  const extra = customRows(card.custom, t)
  if (card.externalIds.length === 0 && extra.length === 0) return null
  return (
    <Block title={t('card.source')} className="border-t border-line">
      <ul>
        {card.externalIds.map(({ vendor, remoteId }) => (
          <li key={vendor + remoteId} className="flex min-h-[30px] items-center gap-2">
            {isSource(vendor) && <SrcTile s={vendor} size={18} />}
            <span>{isSource(vendor) ? SOURCES[vendor].name : vendor}</span>
            <span className="num ml-auto text-ink-2">№ {remoteId}</span>
          </li>
        ))}
      </ul>
      {extra.length > 0 && (
        <dl className="mt-1">
          {extra.map(([name, value]) => (
            <Row key={name} label={name}>
              <span className="block py-[5px] break-words">{value}</span>
            </Row>
          ))}
        </dl>
      )}
    </Block>
  )
}
