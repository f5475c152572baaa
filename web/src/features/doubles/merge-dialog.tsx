import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { FieldChoice } from './field-choice'
import type { Kind } from './kind'
import { isDisputed, likeliestPrimary, type Mergeable } from './mergeable'
import { Moves } from './moves'
import { PrimaryChoice } from './primary-choice'
import { useWhole } from './queries'
import { useAsked } from './use-asked'
import { bodyOf, type Choices, useMerge } from './use-merge'

type Props = { kind: Kind; ids: string[]; onClose: () => void; onMerged?: (primaryId: string) => void }

/** The records side by side: which one stays, and whose value each field takes. */
export function MergeDialog({ kind, ids, onClose, onMerged }: Props) {
  const { t } = useTranslation('doubles')
  const { records, error, again } = useWhole(kind, ids)
  const [asked, setAsked] = useState<string>()
  const [choices, setChoices] = useState<Choices>({})
  const merge = useMerge(kind)
  const primary = asked ?? (records && likeliestPrimary(records))
  const submit = () => {
    if (!records || !primary) return
    merge.mutate(bodyOf(records, primary, choices), {
      onSuccess: () => {
        onClose()
        onMerged?.(primary)
      },
      // What has changed is shown before it is merged.
      onError: (error) => isProblem(error, 'changed_meanwhile') && again(),
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`merge.title.${kind}`)}
      description={t('merge.sub')}
      className={ids.length > 2 ? 'max-w-[980px]' : 'max-w-[760px]'}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" busy={merge.isPending} disabled={!records} onClick={submit}>
            {t('merge.button')}
          </Button>
        </>
      }
    >
      {records && primary ? (
        <Choosing kind={kind} records={records} primary={primary} choices={choices} onPrimary={setAsked} onChoices={setChoices} />
      ) : error ? (
        <ErrorLine error={error} onRetry={again} />
      ) : (
        <Skeletons />
      )}
      {merge.error && <ErrorLine error={merge.error} />}
      {isProblem(merge.error, 'changed_meanwhile') && <p className="text-ink-2">{t('merge.stale')}</p>}
    </Dialog>
  )
}

type ChoosingProps = {
  kind: Kind
  records: Mergeable[]
  primary: string
  choices: Choices
  onPrimary: (id: string) => void
  onChoices: (change: (before: Choices) => Choices) => void
}

function Choosing({ kind, records, primary, choices, onPrimary, onChoices }: ChoosingProps) {
  const disputed = useAsked(kind).filter(({ read }) => isDisputed(records, read))
  return (
    <>
      <PrimaryChoice records={records} primary={primary} onChange={onPrimary} />
      {disputed.map((field) => (
        <FieldChoice
          key={field.name}
          field={field}
          records={records}
          primary={primary}
          chosen={choices[field.name]}
          onChoose={(id) => onChoices((others) => ({ ...others, [field.name]: id }))}
        />
      ))}
      <Moves kind={kind} body={bodyOf(records, primary, choices)} />
    </>
  )
}

function Skeletons() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-4 py-2">
      <Skeleton className="h-14" />
      <Skeleton className="h-10" />
      <Skeleton className="h-10" />
    </div>
  )
}
