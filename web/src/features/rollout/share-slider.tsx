import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'

type Props = {
  percent: number
  /** How many members a share would reach. */
  reach: (share: number) => number
  of: number
  /** `false` when it was not saved. */
  onChange: (share: number) => Promise<boolean>
}

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
        aria-describedby={hint}
        onInput={(event) => setShare(Number(event.currentTarget.value))}
        onChange={() => {}}
        className="my-1 h-6 w-full accent-accent max-md:h-10"
      />
      <p className="text-xs text-ink-2">{reached}</p>
      <p id={hint} className="text-xs text-ink-3 text-pretty">
        {t('shareHint')}
      </p>
    </div>
  )
}
