import { api, ask } from '@/api/client'

/** The full log: every record with its verdict. Fetched with the token, so it cannot be a plain link. */
export async function saveCsv(runId: string) {
  const log = await ask(
    api.GET('/api/migration/{id}/log.csv', { params: { path: { id: runId } }, parseAs: 'blob' }),
  )
  const url = URL.createObjectURL(log)
  const link = document.createElement('a')
  link.href = url
  link.download = `zveno-migration-${runId.slice(0, 8)}.csv`
  link.click()
  // The click only starts the download; freed at once it could come out empty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
