import { cn } from '@/lib/cn'
import { isSource, SrcTile } from '@/ui/source'
import type { Fresh } from './types'
import { useFreshText } from './use-moment'

/** Which platform says so and how fresh it is; grey when that is older than it should be. */
export function SourceTile({ of, size = 18 }: { of: Fresh & { type: string }; size?: number }) {
  const fresh = useFreshText()
  if (!isSource(of.type)) return null
  return (
    <span className={cn('inline-flex shrink-0', of.stale && 'grayscale')}>
      <SrcTile s={of.type} size={size} at={fresh(of)} />
    </span>
  )
}
