import { type ComponentProps, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import type { CellField } from '@/ui/cell-field'
import { type TextField, textOf } from './edits'
import { etagOf } from './moves'
import type { Deal } from './types'
import { useDealEdit } from './use-deal-edit'

/** What the cells of a list need to edit its deals; whoever uses it draws `dialog`. */
export function useListEditor() {
  const { t } = useTranslation('deals')
  const { lang } = useFormat()
  const may = useCan('crm:write')
  const { saveText, dialog } = useDealEdit()
  const latest = useRef(saveText)
  useEffect(() => {
    latest.current = saveText
  })
  // Kept between renders, or every row that is in view would be drawn anew for each change somewhere.
  const cell = useMemo(
    () =>
      (deal: Deal, field: TextField): ComponentProps<typeof CellField> => ({
        label: `${t(`field.${field}`)}, ${deal.title}`,
        action: t('edit.button'),
        text: textOf(deal, field, lang),
        etag: etagOf(deal),
        onSave: may ? (text, etag, was) => latest.current(deal, field, text, etag, was) : undefined,
      }),
    [t, lang, may],
  )
  return { cell, dialog }
}

export type DealCell = ReturnType<typeof useListEditor>['cell']
