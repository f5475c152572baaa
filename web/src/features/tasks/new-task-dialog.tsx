import { useTranslation } from 'react-i18next'
import { Dialog } from '@/ui/dialog'
import type { Due } from './due'
import { TaskForm } from './task-form'

/** A new task on top of whatever page. */
export function NewTaskDialog({ due, onClose }: { due: Due | null; onClose: () => void }) {
  const { t } = useTranslation('tasks')
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('new')}>
      <div className="pb-2">
        <TaskForm due={due} onDone={onClose} onCancel={onClose} />
      </div>
    </Dialog>
  )
}
