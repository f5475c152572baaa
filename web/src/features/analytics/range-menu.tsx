import { CalendarRange, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { Button } from '@/ui/button'
import { Input } from '@/ui/input'
import { Popover } from '@/ui/popover'
import { Segmented } from '@/ui/segmented'
import { PRESETS, presetOf, presetRange, type Range } from './range'

type Props = { range: Range; onChange: (range: Range) => void }

/** Three ready ranges and two dates. */
export function RangeMenu({ range, onChange }: Props) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const today = useToday()
  const preset = presetOf(range, today)
  return (
    <>
      <Segmented
        label={t('range.label')}
        value={preset ?? ('' as never)}
        onChange={(next) => onChange(presetRange(next, today))}
        items={PRESETS.map((v) => ({ v, label: t(`range.${v}`) }))}
      />
      <Popover.Root>
        <Popover.Trigger render={<Button aria-label={t('range.own', { range: spoken(range, f) })} />}>
          <CalendarRange aria-hidden />
          <span className="num max-lg:hidden">{spoken(range, f)}</span>
          <ChevronDown aria-hidden className="text-ink-3 max-lg:hidden" />
        </Popover.Trigger>
        <Popover.Popup align="end" label={t('range.choose')} className="grid w-72 gap-3">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="grid gap-1 text-xs text-ink-2">
              {t(`range.${end}`)}
              <Input
                type="date"
                value={range[end]}
                min={end === 'to' ? range.from : undefined}
                max={end === 'from' ? range.to : undefined}
                onChange={(event) => event.target.value && onChange({ ...range, [end]: event.target.value })}
              />
            </label>
          ))}
        </Popover.Popup>
      </Popover.Root>
    </>
  )
}

const spoken = (range: Range, f: ReturnType<typeof useFormat>) => `${f.plainDate(range.from)} – ${f.plainDate(range.to)}`
