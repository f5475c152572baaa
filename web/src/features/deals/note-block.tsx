import { useTranslation } from 'react-i18next'
import { Block } from '@/ui/block'
import { InlineField } from '@/ui/inline-field'
import type { Deal } from './types'
import type { CardEditor } from './use-card-editor'

export function NoteBlock({ deal, editor }: { deal: Deal; editor: CardEditor }) {
  const { t } = useTranslation('deals')
  return (
    <Block title={t('field.note')}>
      <InlineField {...editor.text('note')} multiline className="w-full whitespace-pre-wrap">
        {deal.note || (editor.may && <span className="text-ink-3">{t('note.add')}</span>)}
      </InlineField>
    </Block>
  )
}
