import { Pill } from '@/ui/pill'
import { hueOf } from '@/lib/palette'
import { StageDot } from './stage-dot'

/** Where a deal stands, in a list. */
export function StagePill({ stage }: { stage: { name: string; color: string } }) {
  const hue = hueOf(stage.color)
  if (hue === null) {
    return (
      <span className="inline-flex h-5 max-w-full items-center gap-1.5 rounded-[5px] bg-press px-1.5 text-xs font-medium text-ink-2">
        <StageDot color={stage.color} className="size-1.5" />
        <span className="truncate">{stage.name}</span>
      </span>
    )
  }
  return (
    <Pill h={hue} className="max-w-full">
      <span className="truncate">{stage.name}</span>
    </Pill>
  )
}
