import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorLine } from '@/ui/error-line'
import { RadioList } from '@/ui/radio-list'
import { Skeleton } from '@/ui/skeleton'
import { lossReasonsQuery } from './queries'
import type { Deal, DealPatch, Stage } from './types'

type Props = { deal: Deal; stage: Stage; onClose: () => void; onChoose: (patch: DealPatch) => void }

const UNSAID = 'unsaid'

/** Why the deal is lost. Closing the window leaves it where it stood. */
export function LossDialog({ deal, stage, onClose, onChoose }: Props) {
  const { t } = useTranslation('deals')
  const first = useRef<HTMLInputElement>(null)
  const reasons = useQuery(lossReasonsQuery)
  const [chosen, setChosen] = useState<string | null>(deal.lossReason?.id ?? null)
  const { isSuccess } = reasons
  useEffect(() => {
    // The answers came after the window had opened.
    if (isSuccess) first.current?.focus()
  }, [isSuccess])
  const needed = stage.requiredFields.includes('lossReason')
  const items = reasons.data?.items.map(({ id, name }) => ({ v: id, label: name })) ?? []
  if (!needed) items.push({ v: UNSAID, label: t('loss.unsaid') })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('loss.title')}
      description={t('loss.sub', { title: deal.title, stage: stage.name })}
      className="max-w-[420px]"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            disabled={chosen === null}
            onClick={() => onChoose(chosen === UNSAID ? {} : { lossReasonId: chosen })}
          >
            {t('loss.save')}
          </Button>
        </>
      }
    >
      {reasons.isPending && <Skeleton className="my-3 w-48" />}
      {reasons.isError && <ErrorLine error={reasons.error} onRetry={() => void reasons.refetch()} />}
      {reasons.data && <RadioList label={t('loss.title')} value={chosen} onChange={setChosen} items={items} first={first} />}
    </Dialog>
  )
}
