import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { useDebounced } from '@/lib/debounce'
import { readablePhone } from '@/lib/phone'
import type { Choice } from '@/ui/record-picker'
import type { Subject } from './task-draft'

const MOST = 12
const NONE: Choice[] = []

/** The server tells a phone by its digits. */
const hintOf = (subtitle: string) => (/^\+\d+$/.test(subtitle) ? readablePhone(subtitle) : subtitle)

/** `deal:0190…` tells the kind again once it has been picked. */
export const choiceOf = ({ kind, id, name }: Subject): Choice => ({ id: `${kind}:${id}`, name })

export function subjectOf({ id, name }: Choice): Subject {
  const [kind, record = ''] = id.split(':')
  return { kind: kind as Subject['kind'], id: record, name }
}

/** Feeds a `<RecordPicker>` with contacts, companies and deals at once. */
export function useSubjectSearch() {
  const { t } = useTranslation('tasks')
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const q = useDebounced(text.trim(), 200)
  const query = useQuery({
    queryKey: ['contact', 'list', { subject: q }],
    queryFn: async ({ signal }) => {
      const { items } = await ask(api.GET('/api/crm/search', { params: { query: { q, kinds: 'contact,company,deal', limit: MOST } }, signal }))
      return items.map(({ kind, id, title, subtitle }): Choice => ({ id: `${kind}:${id}`, name: title, hint: subtitle ? hintOf(subtitle) : t(`subject.${kind}`) }))
    },
    enabled: isOpen && q.length > 0,
    placeholderData: keepPreviousData,
  })
  return {
    text,
    found: q ? (query.data ?? NONE) : NONE,
    busy: isOpen && q.length > 0 && (query.isFetching || text.trim() !== q),
    onSearch: setText,
    onOpen: () => setOpen(true),
  }
}
