import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, askRecord, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import type { RoomPatch } from './types'

export const useRooms = () =>
  usePages(key.list('room'), (page, signal) => ask(api.GET('/api/rooms', { params: { query: page }, signal })))

export const useRoom = (id: string) =>
  useQuery({
    queryKey: key.detail('room', id),
    queryFn: ({ signal }) => askRecord(api.GET('/api/rooms/{id}', { params: { path: { id } }, signal })),
  })

/** One change of the room, on the version the person saw; answers with the next one. */
export function useEditRoom(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ patch, etag }: { patch: RoomPatch; etag: string | null }) =>
      askRecord(api.PATCH('/api/rooms/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: patch })),
    onSettled: () => client.invalidateQueries({ queryKey: key.all('room') }),
  })
}
