import { Play, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { problemText } from './problem-text'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { toast } from '@/ui/toast'
import { ConfirmDialog, ResumeDialog } from './on-demand'
import { isActive } from './progress'
import { useRunAction } from './queries'
import type { Run } from './types'
import { useRunText } from './use-run-text'

/** Cancel while it runs, resume when it stopped. */
export function RunActions({ run, link }: { run: Run; link?: boolean | undefined }) {
  const { t } = useTranslation('migration')
  const allowed = useCan('migration:run')
  const cancellable = (run.status === 'queued' || run.status === 'running') && !run.cancelRequested
  return (
    <div className="flex flex-wrap gap-1.5 max-md:order-last max-md:w-full max-md:[&>*]:flex-1">
      {link && (
        <ButtonLink to="/settings/migration/$runId" params={{ runId: run.id }} variant="ghost">
          {t(isActive(run.status) ? 'card.details' : 'card.result')}
        </ButtonLink>
      )}
      {allowed && cancellable && <CancelButton run={run} />}
      {allowed && run.canResume && <ResumeButton run={run} />}
    </div>
  )
}

function CancelButton({ run }: { run: Run }) {
  const { t } = useTranslation('migration')
  const say = useRunText(run)
  const [open, setOpen] = useState(false)
  const action = useRunAction()
  const cancel = () =>
    action.mutate(
      { id: run.id, action: 'cancel' },
      { onError: (error) => toast(problemText(error, t), { tone: 'bad' }), onSettled: () => setOpen(false) },
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <X aria-hidden />
        {t('cancel.button')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={say(run.dryRun ? 'cancel.titlePreview' : 'cancel.title')}
        description={say(run.dryRun ? 'cancel.subPreview' : 'cancel.sub')}
        action={say(run.dryRun ? 'cancel.confirmPreview' : 'cancel.confirm')}
        destructive
        busy={action.isPending}
        onConfirm={cancel}
      />
    </>
  )
}

function ResumeButton({ run }: { run: Run }) {
  const { t } = useTranslation('migration')
  const [asking, setAsking] = useState(false)
  const action = useRunAction()
  const resume = () => {
    if (run.needsApiKey) return setAsking(true)
    action.mutate(
      { id: run.id, action: 'resume' },
      { onError: (error) => toast(problemText(error, t), { tone: 'bad' }) },
    )
  }
  return (
    <>
      <Button variant="primary" busy={action.isPending} onClick={resume}>
        <Play aria-hidden />
        {t('resume.button')}
      </Button>
      <ResumeDialog run={run} open={asking} onOpenChange={setAsking} />
    </>
  )
}
