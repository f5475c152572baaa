import { useQuery } from '@tanstack/react-query'
import { Lock, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { pipelinesQuery } from '@/features/deals'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { LossReasons } from './loss-reasons'
import { NameDialog } from './name-dialog'
import { PipelineCard } from './pipeline-card'
import { useAddPipeline } from './queries'

/** Pipelines with their stages, and the reasons deals are lost for. */
export function PipelineSettingsPage() {
  const { t } = useTranslation('pipeline')
  const may = useCan('pipeline:manage')
  const pipelines = useQuery({ ...pipelinesQuery, enabled: may })
  const add = useAddPipeline()
  const [naming, setNaming] = useState(false)
  if (!may) return <Empty icon={<Lock />} title={t('common:error.forbidden')} sub={t('common:error.forbiddenSub')} />
  if (pipelines.isError) return <ErrorState error={pipelines.error} onRetry={() => void pipelines.refetch()} />
  const items = pipelines.data?.items
  return (
    <PageBody>
      <Section
        title={t('settings.title')}
        sub={t('settings.sub')}
        action={
          <Button onClick={() => setNaming(true)}>
            <Plus aria-hidden />
            {t('settings.pipeline.add')}
          </Button>
        }
      >
        {!items && (
          <Card>
            <SkeletonRows rows={7} />
          </Card>
        )}
        {items?.map((pipeline) => (
          <PipelineCard key={pipeline.id} pipeline={pipeline} isOnly={items.length === 1} />
        ))}
      </Section>
      <LossReasons />
      {naming && (
        <NameDialog
          title={t('settings.pipeline.new')}
          description={t('settings.pipeline.newSub')}
          action={t('settings.pipeline.create')}
          name=""
          onSave={(name) => add.mutateAsync({ name, stages: firstStages(t) })}
          onClose={() => setNaming(false)}
        />
      )}
    </PageBody>
  )
}

/** Something to begin with: where deals come in, where they end well and where they do not. */
function firstStages(t: (key: string) => string) {
  return [
    { name: t('settings.first.new'), color: 'blue', kind: 'open' as const, probability: 10 },
    { name: t('settings.first.talk'), color: 'violet', kind: 'open' as const, probability: 50 },
    { name: t('settings.first.won'), color: 'green', kind: 'won' as const },
    { name: t('settings.first.lost'), color: 'red', kind: 'lost' as const },
  ]
}
