import { Check, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Pipeline } from '@/features/deals'
import { Menu } from '@/ui/menu'

type Props = { pipelines: Pipeline[]; value: Pipeline | undefined; name: string; onChange: (pipeline: Pipeline) => void }

export function PipelineSwitch({ pipelines, value, name, onChange }: Props) {
  const { t } = useTranslation('pipeline')
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={t('switcher', { name })}
        className="-ml-2 flex h-8 min-w-0 items-center gap-1 rounded-[7px] px-2 hover:bg-hover data-popup-open:bg-press max-md:h-10"
      >
        <span className="truncate">{name}</span>
        <ChevronDown className="size-4 shrink-0 stroke-[1.75] text-ink-3" aria-hidden />
      </Menu.Trigger>
      <Menu.Popup>
        {pipelines.map((pipeline) => (
          <Menu.Item key={pipeline.id} onClick={() => onChange(pipeline)}>
            <span className="min-w-0 flex-1 truncate">{pipeline.name}</span>
            {pipeline.id === value?.id && <Check aria-hidden />}
          </Menu.Item>
        ))}
      </Menu.Popup>
    </Menu.Root>
  )
}
