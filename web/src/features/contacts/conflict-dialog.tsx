import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { heldBy, readable, readableIn } from './fields'
import { type Kind, TEXTS } from './record'
import type { Conflict } from './use-record-edit'

type Props = {
  kind: Kind
  conflict: Conflict
  /** Nothing more to write: what stands there now is right. */
  onKeepTheirs: () => void
  onWriteMine: () => void
}

/** Two people edited one field: both values side by side, nobody loses silently. */
export function ConflictDialog({ kind, conflict, onKeepTheirs, onWriteMine }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const named = conflict.words
  const words = { messenger: (name: string) => t(`messenger.${name}`, { defaultValue: name }) }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onKeepTheirs()}
      title={t('conflict.title')}
      description={t('conflict.sub', { field: named ? named.label : t(`field.${conflict.field}`).toLocaleLowerCase() })}
      className="max-w-[460px]"
      footer={
        <>
          <Button onClick={onKeepTheirs}>{t('conflict.theirsButton')}</Button>
          <Button variant="primary" onClick={onWriteMine}>
            {t('conflict.mineButton')}
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <Side label={t('conflict.theirs')} value={named ? named.read(heldBy(conflict.theirs, conflict.field)) : readableIn(conflict.theirs, conflict.field, words)} />
        <Side label={t('conflict.mine')} value={named ? named.read(conflict.value) : readable(conflict.field, conflict.value, { ...words, reference: conflict.picked })} />
      </dl>
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
