import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
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
          <span key={text} className="group/text relative flex min-h-[30px] items-start max-md:min-h-10">
            <span title={t('card.notCallable')} className="min-w-0 flex-1 py-[5px] break-words text-ink-2 max-md:pr-12">
              {text}
            </span>
            {editor.may && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={`${t('edit.remove')}: ${text}`}
                title={t('edit.remove')}
                className="absolute top-0.5 right-[-5px] bg-panel focus-visible:opacity-100 md:size-[26px] md:opacity-0 md:group-hover/text:opacity-100 [&_svg]:size-3.5"
                onClick={() => editor.takeText(text)}
              >
                <X aria-hidden />
              </Button>
            )}
          </span>
        ))}
      </Fact>
      <Fact label={editor.label('emails')}>
        <InlineList {...editor.list('emails')} />
      </Fact>
    </>
  )
}
