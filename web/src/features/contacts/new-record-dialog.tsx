import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { FormFailure } from '@/ui/form-failure'
import { type Kind, TEXTS } from './record'

type Props = {
  kind: Kind
  busy: boolean
  failure: string | undefined
  onSubmit: (event: FormEvent) => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** The frame around the form of a new contact or company. */
export function NewRecordDialog({ kind, busy, failure, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const id = `new-${kind}`
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('new.title')}
      className="max-w-[560px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {t('new.save')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="grid grid-cols-2 items-start gap-x-3 gap-y-4 max-md:grid-cols-1"
        onSubmit={(event) => void onSubmit(event)}
      >
        <div className="col-span-full empty:hidden">
          <FormFailure>{failure}</FormFailure>
        </div>
        {children}
      </form>
    </Dialog>
  )
}
