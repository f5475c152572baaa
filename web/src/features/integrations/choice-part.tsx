import { useTranslation } from 'react-i18next'
import { Switch } from '@/ui/switch'
import { KindChoice } from './kind-choice'
import { StrategyChoice } from './strategy-choice'
import type { Choice, Vendor } from './types'

type Props = { vendor: Vendor; name: string; choice: Choice; onChange: (choice: Choice) => void }

/** What is kept in step, who wins, and whether what is here already goes there too. */
export function ChoicePart({ vendor, name, choice, onChange }: Props) {
  const { t } = useTranslation('integrations')
  return (
    <div className="divide-y divide-line border-t border-line">
      <fieldset className="py-3.5">
        <legend className="contents font-medium">{t('choice.kinds')}</legend>
        <KindChoice offered={vendor.kinds} value={choice.kinds} onChange={(kinds) => onChange({ ...choice, kinds })} />
      </fieldset>
      <fieldset className="py-3.5">
        <legend className="contents font-medium">{t('choice.strategy')}</legend>
        <p className="mb-1.5 text-xs text-ink-2">{t('choice.strategySub')}</p>
        <StrategyChoice name={name} value={choice.strategy} onChange={(strategy) => onChange({ ...choice, strategy })} />
      </fieldset>
      <label className="flex items-center gap-3 pt-3.5">
        <span className="min-w-0 flex-1 font-medium">
          {t('choice.sends', { name })}
          <span className="block text-xs font-normal text-ink-2 text-pretty">{t('choice.sendsSub', { name })}</span>
        </span>
        <Switch checked={choice.sendsExisting} onCheckedChange={(sendsExisting) => onChange({ ...choice, sendsExisting })} />
      </label>
    </div>
  )
}
