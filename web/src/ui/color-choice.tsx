import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { cn } from '@/lib/cn'
import { type Color, COLORS, hueOf } from '@/lib/palette'

type Props = { label: string; nameOf: (color: Color) => string; value: Color; onChange: (color: Color) => void }

/** The palette. */
export function ColorChoice({ label, nameOf, value, onChange }: Props) {
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={(next) => onChange(next as Color)} className="flex flex-wrap gap-1.5">
      {COLORS.map((color) => {
        const hue = hueOf(color)
        const name = nameOf(color)
        return (
          <Radio.Root
            key={color}
            value={color}
            aria-label={name}
            title={name}
            style={hue === null ? undefined : { ['--h' as string]: hue }}
            className={cn(
              'size-6 rounded-full ring-offset-2 ring-offset-raised data-checked:ring-2 data-checked:ring-ink max-md:size-9',
              hue === null ? 'bg-ink-3' : 'tone-dot',
            )}
          />
        )
      })}
    </RadioGroup>
  )
}
