import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { INTERVALS } from './ways'

type Props = { value: number; onChange: (seconds: number) => void; hint?: string; disabled?: boolean }

const OWN = 'own'
const MOST_MINUTES = 1440

/** How often a site is read: the usual pauses, or one's own in minutes. */
export function IntervalField({ value, onChange, hint, disabled }: Props) {
  const { t } = useTranslation('platforms')
  const [isOwn, setOwn] = useState(!INTERVALS.includes(value))
  const [minutes, setMinutes] = useState(String(Math.round(value / 60)))
  const asked = Number(minutes)
  const isFine = Number.isInteger(asked) && asked >= 1 && asked <= MOST_MINUTES
  const take = () => isFine && asked * 60 !== value && onChange(asked * 60)
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field label={t('interval.label')} hint={hint} className="min-w-56 flex-1">
        <Select
          disabled={disabled}
          value={isOwn ? OWN : String(value)}
          onChange={({ target }) => {
            setOwn(target.value === OWN)
            setMinutes(String(Math.round(value / 60)))
            if (target.value !== OWN) onChange(Number(target.value))
          }}
        >
          {INTERVALS.map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds < 3600 ? t('interval.minutes', { count: seconds / 60 }) : t('interval.hours', { count: seconds / 3600 })}
            </option>
          ))}
          <option value={OWN}>{t('interval.own')}</option>
        </Select>
      </Field>
      {isOwn && (
        <Field label={t('interval.ownLabel')} error={isFine ? undefined : t('interval.wrong')} className="w-44 max-md:w-full">
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_MINUTES}
            disabled={disabled}
            value={minutes}
            onChange={({ target }) => setMinutes(target.value)}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              take()
            }}
          />
        </Field>
      )}
    </div>
  )
}
