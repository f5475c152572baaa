import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { useLineText } from './line-text'
import type { Line } from './queries'
import type { LineConflict } from './use-line-edit'

type Props = { conflict: LineConflict | null; currency: string; onKeepTheirs: () => void; onWriteMine: (conflict: LineConflict) => void }

/** Two people edited one line: both versions side by side, nobody loses silently. */
export function LineConflictDialog({ conflict, currency, onKeepTheirs, onWriteMine }: Props) {
  const { t } = useTranslation('deals')
  return (
    <Dialog
      open={conflict !== null}
      onOpenChange={(open) => !open && onKeepTheirs()}
      title={t('conflict.title')}
      description={conflict && t('lines.conflict', { name: conflict.before.name })}
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
          <Side label={t('conflict.theirs')} line={conflict.theirs} currency={currency} />
          <Side label={t('conflict.mine')} line={{ ...conflict.before, ...(conflict.patch as Partial<Line>) }} currency={currency} />
        </dl>
      )}
    </Dialog>
  )
}

function Side({ label, line, currency }: { label: string; line: Line | null; currency: string }) {
  const { t } = useTranslation('deals')
  const text = useLineText(currency)
  return (
    <div className="min-w-0 rounded-[10px] px-3 py-2 shadow-[inset_0_0_0_1px_var(--line-2)]">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="break-words">
        <span className="block font-medium">{line ? line.name : t('lines.gone')}</span>
        {line && <span className="num block text-xs text-ink-2">{text(line)}</span>}
      </dd>
    </div>
  )
}
