import { Logo } from '@/ui/logo'
import { isSource, SOURCES } from '@/ui/source'

/** Tile of a CRM, in the hue it has everywhere. */
export const CrmLogo = ({ crmType, title, size }: { crmType: string; title: string; size: number }) => (
  <Logo name={title} size={size} h={isSource(crmType) ? SOURCES[crmType].h : undefined} />
)
