import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { FeatureCard } from './feature-card'
import { featuresQuery } from './queries'

/** Which parts of the product the school uses, and who is the first to have them. */
export function FeaturesPage() {
  const { t } = useTranslation('rollout')
  const may = useCan('features:manage')
  const features = useQuery({ ...featuresQuery, enabled: may })
  if (!may) return <Empty icon={<Lock />} title={t('common:error.forbidden')} sub={t('common:error.forbiddenSub')} />
  if (features.isError && !features.data) return <ErrorState error={features.error} onRetry={() => void features.refetch()} />
  return (
    <PageBody>
      <Section title={t('title')} sub={t('sub')}>
        {features.data ? (
          <ul className="flex flex-col gap-3">
            {features.data.items.map((feature) => (
              <li key={feature.key}>
                <FeatureCard feature={feature} />
              </li>
            ))}
          </ul>
        ) : (
          <Card>
            <SkeletonRows rows={5} />
          </Card>
        )}
      </Section>
    </PageBody>
  )
}
