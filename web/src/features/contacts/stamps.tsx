import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { type Kind, type SalesRecord, TEXTS } from './record'
import { since } from './since'

/** When the card was begun and when it changed last. */
export function Stamps({ kind, record }: { kind: Kind; record: Pick<SalesRecord, 'createdAt' | 'updatedAt'> }) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  useNow()
  return (
    <p className="num border-t border-line px-4 py-3 text-xs text-ink-2">
      {t('card.created', { day: f.day(record.createdAt) })}
      {' · '}
      {t('card.updated', { time: since(record.updatedAt, f) })}
    </p>
  )
}
