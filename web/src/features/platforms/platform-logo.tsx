import { Logo } from '@/ui/logo'
import { isSource, SOURCES } from '@/ui/source'

/** Proper name of a learning platform. */
export const platformTitle = (type: string, title = type) => (isSource(type) ? SOURCES[type].name : title)

/** Tile of a learning platform, in the hue it has everywhere. */
export const PlatformLogo = ({ type, size }: { type: string; size: number }) => (
  <Logo name={platformTitle(type)} size={size} h={isSource(type) ? SOURCES[type].h : undefined} />
)
