import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'

type Props = {
  percent: number
  /** How many members a share would reach. */
  reach: (share: number) => number
  of: number
  /** `false` when it was not saved. */
  onChange: (share: number) => Promise<boolean>
}

/** The browser's own track is white on a dark page. */
const look = cn(
  'my-1 h-6 w-full cursor-pointer appearance-none rounded-full bg-transparent max-md:h-10',
  '[&::-webkit-slider-runnable-track]:h-1.5 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:[background:linear-gradient(to_right,var(--accent)_var(--share),var(--press)_var(--share))]',
  '[&::-webkit-slider-thumb]:-mt-[5px] [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-0 [&::-webkit-slider-thumb]:bg-accent [&::-webkit-slider-thumb]:shadow-btn',
  '[&::-moz-range-track]:h-1.5 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:[background:linear-gradient(to_right,var(--accent)_var(--share),var(--press)_var(--share))]',
  '[&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-accent [&::-moz-range-thumb]:shadow-btn',
)

/** The share of members. Whom it would reach is told while it is moved; it is saved when it is let go. */
export function ShareSlider({ percent, reach, of, onChange }: Props) {
  const { t } = useTranslation('rollout')
  const f = useFormat()
  const [id, hint] = [useId(), useId()]
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(percent)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })

  // React calls every movement a change; the browser's own `change` comes once, when the thumb is let go or the key is up.
  useEffect(() => {
    const slider = input.current
    const settle = async () => {
      const wanted = Number(slider?.value)
      if (wanted !== percent && !(await latest.current(wanted))) setShare(percent)
    }
    const onSettled = () => void settle()
    slider?.addEventListener('change', onSettled)
    return () => slider?.removeEventListener('change', onSettled)
  }, [percent])

  const reached = t('reach', { count: of, n: f.num(reach(share)), of: f.num(of) })
  return (
    <div>
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} className="flex-1 text-xs font-medium text-ink-2">
          {t('share')}
        </label>
        <output htmlFor={id} className="num font-semibold">
          {f.percent(share / 100)}
        </output>
      </div>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={share}
        aria-valuetext={`${f.percent(share / 100)}. ${reached}`}
        aria-describedby={share < 100 ? hint : undefined}
        onInput={(event) => setShare(Number(event.currentTarget.value))}
        onChange={() => {}}
        style={{ ['--share' as string]: `${share}%` }}
        className={look}
      />
      <p className="text-xs text-ink-2">{reached}</p>
      {share < 100 && (
        <p id={hint} className="text-xs text-ink-3 text-pretty">
          {t('shareHint')}
        </p>
      )}
    </div>
  )
}
