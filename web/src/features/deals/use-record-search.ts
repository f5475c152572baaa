import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useDebounced } from '@/lib/debounce'
import { readablePhone } from '@/lib/phone'
import type { Choice } from '@/ui/record-picker'

const MOST = 20

const SEARCHES = {
  contact: async (q: string | undefined, signal: AbortSignal): Promise<Choice[]> => {
    const { items } = await ask(api.GET('/api/crm/contacts', { params: { query: { q, limit: MOST } }, signal }))
    return items.map(({ id, name, phones, company }) => ({ id, name, hint: phones[0] ? readablePhone(phones[0]) : company?.name }))
  },
  company: async (q: string | undefined, signal: AbortSignal): Promise<Choice[]> => {
    const { items } = await ask(api.GET('/api/crm/companies', { params: { query: { q, limit: MOST } }, signal }))
    return items.map(({ id, name, industry }) => ({ id, name, hint: industry ?? undefined }))
  },
}

const NONE: Choice[] = []

/** Feeds a `<RecordPicker>`: the server searches while one types; nothing is asked before the list opens. */
export function useRecordSearch(kind: keyof typeof SEARCHES) {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const q = useDebounced(text.trim(), 200) || undefined
  const query = useQuery({
    queryKey: key.list(kind, { picker: q ?? '' }),
    queryFn: ({ signal }) => SEARCHES[kind](q, signal),
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
