import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Switch } from '@/ui/switch'
import { FirstMembers } from './first-members'
import { ShareSlider } from './share-slider'
import type { Feature } from './types'
import { useFeatureEdit } from './use-feature-edit'

/** One part of the product: on or off, for how many, for whom first, and who decided. */
export function FeatureCard({ feature }: { feature: Feature }) {
  const { t } = useTranslation('rollout')
  const f = useFormat()
  const heading = useId()
  const { save, isPending } = useFeatureEdit()
  const { rollout } = feature
  if (!rollout) return null
  const name = t(`feature.${feature.key}.name`)
  const { enabled, percent, firstMemberIds, memberCount, reachedAt, updatedBy, updatedAt } = rollout

  const reached = ({ rollout }: Feature) => {
    const [n, of] = [rollout?.reachedCount ?? 0, rollout?.memberCount ?? 0]
    return { title: t('saved', { name }), description: t('reach', { count: of, n: f.num(n), of: f.num(of) }) }
  }
  const turn = (on: boolean) => void save(feature, { enabled: on }, () => ({ title: t(on ? 'turnedOn' : 'turnedOff', { name }) }))
  return (
    <Card role="group" aria-labelledby={heading}>
      <div className="flex items-start gap-4 p-4">
        <div className="min-w-0 flex-1">
          <h3 id={heading} className="font-medium">
            {name}
          </h3>
          <p className="text-xs text-ink-2 text-pretty">{t(`feature.${feature.key}.sub`)}</p>
        </div>
        <Switch label={name} checked={enabled} disabled={isPending} onCheckedChange={turn} />
      </div>
      {enabled && (
        <div className="grid gap-4 border-t border-line p-4 md:grid-cols-2">
          <ShareSlider
            key={feature.version}
            percent={percent}
            reach={(share) => reachedAt[share] ?? memberCount}
            of={memberCount}
            onChange={(share) => save(feature, { rolloutPercent: share }, reached)}
          />
          <FirstMembers
            ids={firstMemberIds}
            isForAll={percent >= 100}
            onChange={(ids) => void save(feature, { firstMemberIds: ids }, reached)}
          />
        </div>
      )}
      {updatedBy && updatedAt && (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-3">
          {t('changed', { who: updatedBy.name ?? t('somebody'), when: f.dateTime(updatedAt) })}
        </p>
      )}
    </Card>
  )
}
