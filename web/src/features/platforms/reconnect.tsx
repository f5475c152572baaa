import { useCan } from '@/api/me'
import { ConnectDialog } from './on-demand'
import { usePlatformVendors } from './queries'
import type { Platform } from './types'

/** A new access for a site whose old one has ended. */
export function Reconnect({ platform, onClose }: { platform: Platform; onClose: () => void }) {
  const vendors = usePlatformVendors()
  const may = useCan('sync:manage')
  if (!may || !vendors.data) return null
  return <ConnectDialog type={platform.type} vendors={vendors.data} again={platform} onClose={onClose} />
}
