import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { byReason } from './bulk'
import { CARDS, type Kind, TEXTS } from './record'
import type { Report } from './use-bulk'

/** Some were done and some were not: which, and why. */
export function BulkReport({ kind, report, onClose }: { kind: Kind; report: Report; onClose: () => void }) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  const { verb, done, total, failed, left, undo, retry } = report
  const reasons = byReason(failed, (error) => describeError(error, t).sentence)
  const close = (then: () => void) => () => {
    onClose()
    then()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`bulk.report.${verb}`, { n: f.num(done), total: f.num(total) })}
      description={t('bulk.report.sub')}
      className="max-w-[460px]"
      footer={
        <>
          {undo && <Button onClick={close(undo)}>{t('bulk.report.back')}</Button>}
          {retry && <Button onClick={close(retry)}>{t('common:retry')}</Button>}
          <Button variant="primary" onClick={onClose}>
            {t('bulk.report.close')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {[...reasons].map(([reason, records]) => (
          <section key={reason}>
            <h3 className="font-medium text-balance">{reason}</h3>
            <ul className="mt-1">
              {records.map(({ id, name }) => (
                <li key={id}>
                  <Link to={CARDS[kind]} params={{ id }} className="inline-flex min-h-6 items-center rounded text-accent-ink hover:underline max-md:min-h-10">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {left > 0 && <p>{t('bulk.report.left', { n: f.num(left) })}</p>}
      </div>
    </Dialog>
  )
}
