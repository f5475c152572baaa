import { useTranslation } from 'react-i18next'
import { Block } from '@/ui/block'
import { InlineField } from '@/ui/inline-field'
import { type SalesRecord, TEXTS } from './record'
import type { CardEditor } from './use-card-editor'

export function NoteBlock({ record, editor }: { record: Pick<SalesRecord, 'note'>; editor: CardEditor }) {
  const { t } = useTranslation(TEXTS[editor.kind])
  return (
    <Block title={editor.label('note')} className="border-t border-line">
      <InlineField {...editor.text('note')} multiline className="w-full break-words whitespace-pre-wrap">
        {record.note || <span className="text-ink-3">{editor.may ? t('edit.add.note') : t('card.noNote')}</span>}
      </InlineField>
    </Block>
  )
}
