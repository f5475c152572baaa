import type { useFormat } from '@/lib/use-format'

const MONTH = 30 * 86_400_000

/** «20 дн. назад», and further back the day: «в прошлом месяце» says too little and takes too much room. */
export const since = (at: string, f: Pick<ReturnType<typeof useFormat>, 'ago' | 'day'>, now = Date.now()) =>
  now - Date.parse(at) < MONTH ? f.ago(at) : f.day(at)
