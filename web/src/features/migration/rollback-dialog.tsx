import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndMonth } from './clock'
import { problemText } from './problem-text'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { useRollbackPreview, useRunAction } from './queries'
import { RollbackEdits } from './rollback-edits'
import { RollbackFigures } from './rollback-figures'
import type { Run } from './types'
import { useRunText } from './use-run-text'

type Props = { run: Run; open: boolean; onOpenChange: (open: boolean) => void }

/** What will go, what comes back, what people have touched since; then a typed word. */
export function RollbackDialog({ run, open, onOpenChange }: Props) {
  const { t } = useTranslation('migration')
  const say = useRunText(run)
  const f = useFormat()
  const form = useId()
  const input = useRef<HTMLInputElement>(null)
  const [word, setWord] = useState('')
  const [discard, setDiscard] = useState(false)
  const preview = useRollbackPreview(run.id, open)
  const action = useRunAction()
  const expected = t('rollback.word')
  const typed = word.trim().toLocaleUpperCase() === expected.toLocaleUpperCase()
  const begun = run.startedAt ?? run.createdAt

  const close = (next: boolean) => {
    onOpenChange(next)
    if (!next) setWord('')
  }
  const submit = () => {
    if (!typed || !preview.data) return
    action.mutate(
      { id: run.id, action: 'rollback', body: { discardEdits: discard } },
      { onSuccess: () => close(false) },
    )
  }

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      initialFocus={input}
      title={say('rollback.title', { day: dayAndMonth(begun, f) })}
      description={say('rollback.sub', { time: f.time(begun) })}
      footer={
        <>
          <span className="mr-auto self-center text-xs text-ink-3 max-md:hidden">{t('rollback.note')}</span>
          <Button variant="ghost" onClick={() => close(false)}>
            {t('rollback.keep')}
          </Button>
          <Button variant="destroy" type="submit" form={form} disabled={!typed || !preview.data} busy={action.isPending}>
            {t('rollback.confirm')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {preview.isPending && <Skeleton className="h-[156px] rounded-[10px]" />}
        {preview.isError && <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data && (
          <>
            <RollbackFigures run={run} preview={preview.data} discard={discard} />
            {preview.data.edited.length > 0 && (
              <RollbackEdits preview={preview.data} discard={discard} onDiscard={setDiscard} />
            )}
          </>
        )}
        <label className="mt-3.5 block">
          <span className="mb-1 block text-xs text-ink-2">
            {t('rollback.type')} <b className="font-semibold text-ink">{expected}</b>
          </span>
          <input
            ref={input}
            className="field"
            value={word}
            placeholder={expected}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWord(event.target.value)}
          />
        </label>
        {action.isError && (
          <p role="alert" className="mt-2 text-bad-ink">
            {problemText(action.error, t)}
          </p>
        )}
      </form>
    </Dialog>
  )
}
