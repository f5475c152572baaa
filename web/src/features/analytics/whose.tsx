import { useTranslation } from 'react-i18next'
import { useOwners, usePipelines } from '@/features/deals'
import { Select } from '@/ui/select'

type Props = {
  pipeline: string | undefined
  owner: string | undefined
  onChange: (patch: { pipeline?: string | undefined; owner?: string | undefined }) => void
  /** Where all pipelines can be counted together. */
  allPipelines: boolean
}

/** Whose deals are counted. With one pipeline there is nothing to choose. */
export function Whose({ pipeline, owner, onChange, allPipelines }: Props) {
  const { t } = useTranslation('analytics')
  const pipelines = usePipelines()
  const owners = useOwners().data ?? []
  const first = pipelines.find(({ isDefault }) => isDefault) ?? pipelines[0]
  return (
    <>
      {pipelines.length > 1 && (
        <Select
          aria-label={t('filter.pipeline')}
          className="w-44 max-md:w-36"
          value={pipeline ?? (allPipelines ? '' : (first?.id ?? ''))}
          onChange={(event) => onChange({ pipeline: event.target.value || undefined })}
        >
          {allPipelines && <option value="">{t('filter.allPipelines')}</option>}
          {pipelines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select
        aria-label={t('filter.owner')}
        className="w-44 max-md:w-36"
        value={owner ?? ''}
        onChange={(event) => onChange({ owner: event.target.value || undefined })}
      >
        <option value="">{t('filter.allOwners')}</option>
        {owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </>
  )
}
