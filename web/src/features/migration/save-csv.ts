import { api, ask } from '@/api/client'
import { saveBlob } from '@/lib/save-blob'

/** The full log: every record with its verdict. Fetched with the token, so it cannot be a plain link. */
export async function saveCsv(runId: string) {
  const log = await ask(
    api.GET('/api/migration/{id}/log.csv', { params: { path: { id: runId } }, parseAs: 'blob' }),
  )
  saveBlob(`zveno-migration-${runId.slice(0, 8)}.csv`, log)
}
