import { useCan } from '@/api/me'
import { ConnectDialog } from './on-demand'
import { useVendors } from './queries'
import type { Connection } from './types'

/** A new access for a connection whose old one has ended. */
export function Reconnect({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const vendors = useVendors()
  const may = useCan('sync:manage')
  if (!may || !vendors.data) return null
  return <ConnectDialog crmType={connection.crmType} vendors={vendors.data} again={connection} onClose={onClose} />
}
