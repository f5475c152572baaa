import { type ReactNode, useCallback, useState } from 'react'
import { cn } from '@/lib/cn'

type Size = { w: number; h: number }
type Props = { children: (size: Size) => ReactNode; className?: string }

/** Room for a chart, which is drawn at the size it really has: scaled down, its letters would shrink with it. */
export function ChartBox({ children, className }: Props) {
  const [size, setSize] = useState<Size>()
  const box = useCallback((node: HTMLDivElement | null) => {
    if (!node) return
    // At once, so that the first frame has the chart already; the observer only tells of changes.
    setSize({ w: node.clientWidth, h: node.clientHeight })
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      setSize({ w: Math.round(width), h: Math.round(height) })
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={cn('relative min-h-[168px] min-w-0 flex-1', className)}>
      <div className="absolute inset-0">{size && size.w > 0 && children(size)}</div>
    </div>
  )
}
