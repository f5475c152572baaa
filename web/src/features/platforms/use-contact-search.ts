import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useDebounced } from '@/lib/debounce'
import { readablePhone } from '@/lib/phone'
import type { Choice } from '@/ui/record-picker'

const MOST = 12
const NONE: Choice[] = []

/** Feeds a `<RecordPicker>` with contacts; nothing is asked before its list opens. */
export function useContactSearch() {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const q = useDebounced(text.trim(), 200) || undefined
  const query = useQuery({
    queryKey: key.list('contact', { picker: q ?? '' }),
    queryFn: async ({ signal }) => {
      const { items } = await ask(api.GET('/api/crm/contacts', { params: { query: { q, limit: MOST } }, signal }))
      return items.map(({ id, name, phones, company }): Choice => ({ id, name, hint: phones[0] ? readablePhone(phones[0]) : company?.name }))
    },
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  return {
    text,
    found: query.data ?? NONE,
    busy: isOpen && (query.isFetching || (text.trim() || undefined) !== q),
    onSearch: setText,
    onOpen: () => setOpen(true),
  }
}
