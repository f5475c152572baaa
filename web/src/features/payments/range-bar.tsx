import { useTranslation } from 'react-i18next'
import { useToday } from '@/lib/use-today'
import { Input } from '@/ui/input'
import { Tabs } from '@/ui/tabs'
import { PRESETS, presetOf, presetRange, type Range } from './range'

/** The period: four ready ones, or two dates. */
export function RangeBar({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const { t } = useTranslation('payments')
  const today = useToday()
  const preset = presetOf(range, today)
  return (
    <div className="flex items-center gap-2">
      <Tabs
        label={t('range.label')}
        value={preset ?? ('' as never)}
        onChange={(next) => onChange(presetRange(next, today))}
        items={PRESETS.map((v) => ({ v, label: t(`range.${v}`) }))}
      />
      <span className="flex items-center gap-1">
        <Input
          type="date"
          aria-label={t('range.from')}
          value={range.from ?? ''}
          max={range.to}
          onChange={(event) => onChange({ ...range, from: event.target.value || undefined })}
          className="w-36"
        />
        <span aria-hidden className="text-ink-3">
          –
        </span>
        <Input
          type="date"
          aria-label={t('range.to')}
          value={range.to ?? ''}
          min={range.from}
          onChange={(event) => onChange({ ...range, to: event.target.value || undefined })}
          className="w-36"
        />
      </span>
    </div>
  )
}
