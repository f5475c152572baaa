import type { ComponentProps } from 'react'
import { Select } from '@/ui/select'
import type { Pipeline } from './types'

type Props = ComponentProps<typeof Select> & {
  pipelines: Pipeline[]
  /** Stages that cannot be chosen. */
  without?: readonly string[]
}

/** Stages in their order, under the names of their pipelines when there are several. */
export function StageSelect({ pipelines, without, ...rest }: Props) {
  const groups = pipelines
    .map(({ id, name, stages }) => ({
      id,
      name,
      options: stages.filter((stage) => !without?.includes(stage.id)).map((stage) => (
        <option key={stage.id} value={stage.id}>
          {stage.name}
        </option>
      )),
    }))
    .filter(({ options }) => options.length > 0)
  return (
    <Select {...rest}>
      {groups.length === 1
        ? groups[0]?.options
        : groups.map(({ id, name, options }) => (
            <optgroup key={id} label={name}>
              {options}
            </optgroup>
          ))}
    </Select>
  )
}
