import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Page } from '@/api/types'
import { usePages } from '@/api/use-pages'
import type { Run } from '@/features/migration'
import type { Choice, ImportFile, ImportKind } from './types'

/** The server takes a name this long. */
const LONGEST_NAME = 200

/** Files of all kinds are kept under the one kind that no event tells of: what was taken in does not change. */
const fileKey = (id: string) => key.detail('import_file', id)

export const useImportFile = (id: string) =>
  useQuery({
    queryKey: fileKey(id),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/import/files/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useUpload(kind: ImportKind) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File): Promise<ImportFile> =>
      ask(
        api.POST('/api/crm/import/files', {
          params: { query: { kind, name: file.name.slice(0, LONGEST_NAME) } },
          headers: { 'content-type': 'text/csv' },
          // As it is: in which letters it was written is the server's to find out.
          body: file as unknown as string,
          bodySerializer: (body) => body as unknown as BodyInit,
        }),
      ),
    onSuccess: (file) => client.setQueryData(fileKey(file.id), file),
  })
}

export function useStartImport(fileId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ choice, dryRun }: { choice: Choice; dryRun: boolean }) =>
      ask(api.POST('/api/crm/import/runs', { body: { fileId, ...choice, dryRun } })),
    onSettled: () => client.invalidateQueries({ queryKey: key.all('migration') }),
  })
}

/** Imports of all kinds, newest first; events of runs keep them fresh. */
export const useImportRuns = () =>
  usePages<Run>(
    key.list('migration', { files: true }),
    (page, signal) => ask(api.GET('/api/crm/import/runs', { params: { query: page }, signal })) as unknown as Promise<Page<Run>>,
    { limit: 20 },
  )
