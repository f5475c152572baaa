import { useTranslation } from 'react-i18next'
import { InlineList } from '@/ui/inline-list'
import { Fact } from './fact'
import { notCallable } from './phones'
import { type SalesRecord, TEXTS } from './record'
import type { CardEditor } from './use-card-editor'

/** Phones and e-mails. What stood among the phones and is no number is shown as it was written. */
export function Points({ record, editor }: { record: SalesRecord; editor: CardEditor }) {
  const { t } = useTranslation(TEXTS[editor.kind])
  const words = notCallable(record.phonesTyped, record.phones)
  return (
    <>
      <Fact label={editor.label('phones')}>
        <InlineList {...editor.list('phones')} />
        {words.map((text) => (
          <span key={text} title={t('card.notCallable')} className="block py-[5px] break-words text-ink-2">
            {text}
          </span>
        ))}
      </Fact>
      <Fact label={editor.label('emails')}>
        <InlineList {...editor.list('emails')} />
      </Fact>
    </>
  )
}
