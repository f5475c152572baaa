import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useTranslation } from 'react-i18next'
import { hueOf, STAGE_COLORS, type StageColor } from '@/features/deals'
import { cn } from '@/lib/cn'

/** The palette of stages. */
export function ColorChoice({ label, value, onChange }: { label: string; value: StageColor; onChange: (color: StageColor) => void }) {
  const { t } = useTranslation('pipeline')
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={(next) => onChange(next as StageColor)} className="flex flex-wrap gap-1.5">
      {STAGE_COLORS.map((color) => {
        const hue = hueOf(color)
        const name = t(`settings.color.${color}`)
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
