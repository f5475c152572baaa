import { useTranslation } from 'react-i18next'
import { RadioList } from '@/ui/radio-list'
import type { Strategy } from './types'

const STRATEGIES: Strategy[] = ['newest', 'vendor', 'zveno', 'ask']

type Props = { name: string; value: Strategy; onChange: (strategy: Strategy) => void }

/** Who wins when both sides changed one field. */
export function StrategyChoice({ name, value, onChange }: Props) {
  const { t } = useTranslation('integrations')
  return (
    <RadioList
      label={t('choice.strategy')}
      value={value}
      onChange={onChange}
      items={STRATEGIES.map((v) => ({
        v,
        label: (
          <span className="min-w-0 py-1">
            {t(`strategy.${v}.long`, { name })}
            <span className="block text-xs text-ink-2 text-pretty">{t(`strategy.${v}.sub`, { name })}</span>
          </span>
        ),
      }))}
    />
  )
}
