import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Stage, StageDot } from '@/features/deals'
import { useFormat } from '@/lib/use-format'

type Props = { stages: Stage[]; countOf: (stage: Stage) => string; value: string; onChange: (stageId: string) => void }

/** Stages in a row that scrolls sideways; the chosen one stays in view. */
export function StageTabs({ stages, countOf, value, onChange }: Props) {
  const { t } = useTranslation('pipeline')
  const { lang } = useFormat()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    row.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [value, lang])
  return (
    <div ref={row} role="group" aria-label={t('phone.stages')} className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-3 py-1">
      {stages.map((stage) => (
        <button
          key={stage.id}
          type="button"
          aria-pressed={stage.id === value}
          onClick={() => onChange(stage.id)}
          className="inline-flex h-10 items-center gap-2 rounded-md px-2.5 font-medium whitespace-nowrap text-ink-2 aria-pressed:bg-press aria-pressed:text-ink"
        >
          <StageDot color={stage.color} />
          {stage.name}
          <span className="num text-xs text-ink-2">{countOf(stage)}</span>
        </button>
      ))}
    </div>
  )
}
