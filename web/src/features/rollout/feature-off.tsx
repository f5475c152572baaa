import { ToggleLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useOwners } from '@/api/owners'
import type { FeatureKey } from '@/api/use-feature'
import { useTitle } from '@/lib/use-title'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'

const FEW = 3

/** Where a page would be that is not on for this person: what it is, that nothing is lost, and whom to ask. */
export function FeatureOff({ feature }: { feature: FeatureKey }) {
  const { t } = useTranslation('rollout')
  const [mayManage, mayAsk] = [useCan('features:manage'), useCan('team:read')]
  const team = useOwners(mayAsk && !mayManage)
  const name = t(`feature.${feature}.name`)
  useTitle(name)
  const whom = (team.data ?? []).filter(({ role }) => role === 'owner' || role === 'admin').slice(0, FEW)
  const who = whom.length > 0 ? t('off.askThem', { names: whom.map((person) => person.name).join(', ') }) : t('off.ask')
  return (
    <Empty
      icon={<ToggleLeft />}
      title={t('off.title', { name })}
      sub={`${t('off.kept')} ${mayManage ? t('off.own') : who}`}
      action={
        mayManage ? (
          <ButtonLink to="/settings/features" variant="primary">
            {t('off.open')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/" variant="primary">
            {t('off.home')}
          </ButtonLink>
        )
      }
    />
  )
}
