import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { startLive } from '@/api/live'
import { startInvalidation } from './live-invalidation'

/** Keeps what is on the screen in step with the server. Of the frame and not of the start: nobody is told anything before signing in. */
export function useLiveUpdates() {
  const client = useQueryClient()
  useEffect(() => {
    const stops = [startInvalidation(client), startLive()]
    return () => stops.forEach((stop) => stop())
  }, [client])
}
