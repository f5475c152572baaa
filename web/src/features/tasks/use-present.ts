import { useMemo } from 'react'
import { useRegion } from '@/lib/region'
import { useNow } from '@/lib/use-now'
import { dayOf } from '@/lib/zoned'
import type { Present } from './due'

/** Now and today where the organisation is; anew each minute. */
export function usePresent(): Present {
  const { timeZone } = useRegion()
  const now = useNow()
  return useMemo(() => ({ now, today: dayOf(now, timeZone), timeZone }), [now, timeZone])
}
