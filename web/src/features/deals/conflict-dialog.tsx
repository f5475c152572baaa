import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { heldBy, readable } from './edits'
import type { Conflict } from './use-deal-edit'

type Props = {
  conflict: Conflict | null
  /** Nothing more to write: what stands there now is right. */
  onKeepTheirs: () => void
  onWriteMine: (conflict: Conflict) => void
}

/** Two people edited one field: both values side by side, nobody loses silently. */
export function ConflictDialog({ conflict, onKeepTheirs, onWriteMine }: Props) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  return (
    <Dialog
      open={conflict !== null}
      onOpenChange={(open) => !open && onKeepTheirs()}
      title={t('conflict.title')}
      description={conflict && t('conflict.sub', { field: conflict.words?.label ?? t(`field.${conflict.field}`).toLocaleLowerCase() })}
      className="max-w-[460px]"
      footer={
        <>
          <Button onClick={onKeepTheirs}>{t('conflict.theirsButton')}</Button>
          <Button variant="primary" onClick={() => conflict && onWriteMine(conflict)}>
            {t('conflict.mineButton')}
          </Button>
        </>
      }
    >
      {conflict && (
        <dl className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
          <Side label={t('conflict.theirs')} value={conflict.words ? conflict.words.read(heldBy(conflict.theirs, conflict.field)) : readable(conflict.theirs, conflict.field, f)} />
          <Side label={t('conflict.mine')} value={conflict.mine} />
        </dl>
      )}
    </Dialog>
  )
}

function Side({ label, value }: { label: string; value: string }) {
  return (
    <div className="min-w-0 rounded-[10px] px-3 py-2 shadow-[inset_0_0_0_1px_var(--line-2)]">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="font-medium break-words whitespace-pre-wrap">{value || '—'}</dd>
    </div>
  )
}
