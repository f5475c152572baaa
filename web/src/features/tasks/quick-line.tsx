import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '@/ui/kbd'
import { TaskForm } from './on-demand'
import { usePresent } from './use-present'

type Props = { isOpen: boolean; onOpen: (open: boolean) => void }

/** One line above the list; opened, the form of a new task. */
export function QuickLine({ isOpen, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const { today } = usePresent()
  if (!isOpen) {
    return (
      <button
        type="button"
        onClick={() => onOpen(true)}
        className="mx-4 mt-3 mb-1 flex h-9 shrink-0 items-center gap-2.5 rounded-[10px] bg-raised px-3 text-ink-3 shadow-card transition-colors hover:text-ink-2"
      >
        <Plus className="size-4 stroke-[1.75]" aria-hidden />
        <span className="flex-1 text-left">{t('quickAdd')}</span>
        <Kbd>N</Kbd>
      </button>
    )
  }
  return (
    <div className="mx-4 mt-3 mb-1 shrink-0 rounded-[10px] bg-raised p-3 shadow-card">
      <TaskForm due={{ day: today, time: null }} onDone={() => onOpen(false)} onCancel={() => onOpen(false)} />
    </div>
  )
}
