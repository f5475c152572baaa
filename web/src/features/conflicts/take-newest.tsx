import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { toast } from '@/ui/toast'
import { newerSide } from './decide'
import { allOpen } from './queries'
import type { Decision } from './types'
import { useDecide } from './use-decide'

/** Settles everything by what was written last. What neither side dates stays for a person. */
export function TakeNewest({ connectionId, count }: { connectionId: string | undefined; count: number }) {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const [asked, setAsked] = useState(false)
  const [reading, setReading] = useState(false)
  const { decide, busy } = useDecide()
  const confirm = async () => {
    setReading(true)
    try {
      const all = await allOpen(connectionId)
      const decisions = all.flatMap((conflict): Decision[] => {
        const side = conflict.field === 'deleted' ? null : newerSide(conflict)
        return side ? [{ id: conflict.id, choice: side }] : []
      })
      if (decisions.length === 0) return toast(t('newest.none'), { tone: 'info' })
      await decide(decisions, { title: (n) => t('saved.some', { count: n, n: f.num(n) }), description: t('newest.said') })
    } catch (error) {
      toast(describeError(error, t).sentence, { tone: 'bad' })
    } finally {
      setReading(false)
      setAsked(false)
    }
  }
  return (
    <>
      <Button onClick={() => setAsked(true)} aria-label={t('newest.button')}>
        <History aria-hidden />
        <span className="max-md:hidden">{t('newest.button')}</span>
      </Button>
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={setAsked}
          title={t('newest.title')}
          description={t('newest.sub', { count, n: f.num(count) })}
          action={t('newest.action')}
          busy={busy || reading}
          onConfirm={() => void confirm()}
        />
      )}
    </>
  )
}
