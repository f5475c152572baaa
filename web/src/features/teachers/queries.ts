import { useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'

export function useTeachers(q: string | undefined) {
  const query = { q: q?.trim() || undefined }
  return usePages(key.list('teacher', query), (page, signal) =>
    ask(api.GET('/api/teachers', { params: { query: { ...query, ...page } }, signal })),
  )
}

export const useTeacher = (id: string) =>
  useQuery({
    queryKey: key.detail('teacher', id),
    queryFn: ({ signal }) => ask(api.GET('/api/teachers/{id}', { params: { path: { id } }, signal })),
  })
