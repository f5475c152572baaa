import { api } from '@/api/client'

type Init = { params?: { path?: object; query?: object; header?: object }; body?: object; signal?: AbortSignal }
type Call = (path: string, init?: Init) => Promise<{ data?: unknown; response: Response }>

/** The part of the API that the document does not describe yet. */
export const syncApi = api as unknown as Record<'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', Call>
