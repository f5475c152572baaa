import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'

export const useRooms = () =>
  usePages(key.list('room'), (page, signal) => ask(api.GET('/api/rooms', { params: { query: page }, signal })))
