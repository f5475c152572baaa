import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pipeline } from '@/features/deals'
import { useTitle } from '@/lib/use-title'

const PipelineSwitch = lazy(() => import('./pipeline-switch').then((module) => ({ default: module.PipelineSwitch })))

type Props = { pipelines: Pipeline[]; value: Pipeline | undefined; onChange: (pipeline: Pipeline) => void }

/** The page's name; where there are several pipelines it chooses among them. */
export function PipelineName({ pipelines, value, onChange }: Props) {
  const { t } = useTranslation('pipeline')
  const name = value?.name ?? t('title')
  useTitle(name)
  const text = <span className="truncate">{name}</span>
  return (
    <h1 className="flex min-w-0 text-base font-semibold tracking-[-0.012em] max-md:text-lg">
      {pipelines.length < 2 ? (
        text
      ) : (
        <Suspense fallback={text}>
          <PipelineSwitch pipelines={pipelines} value={value} name={name} onChange={onChange} />
        </Suspense>
      )}
    </h1>
  )
}
