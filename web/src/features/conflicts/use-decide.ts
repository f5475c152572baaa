import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { useReopen, useSettle } from './queries'
import type { Decision } from './types'

type Said = {
  title: (count: number) => string
  description: string
  /** What else has to be taken back. */
  undo?: (() => void) | undefined
}

/** Settles, says what came of it, and offers the way back. Resolves to whether anything was settled. */
export function useDecide() {
  const { t } = useTranslation('conflicts')
  const settle = useSettle()
  const reopen = useReopen()
  const decide = async (decisions: Decision[], { title, description, undo }: Said): Promise<boolean> => {
    const { settled, failed } = await settle.mutateAsync(decisions)
    if (settled.length > 0) {
      toast(title(settled.length), {
        description,
        undo: () => {
          undo?.()
          reopen.mutate(settled, { onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }) })
        },
      })
    }
    if (failed.length > 0) {
      const codes = [...new Set(failed.map(({ code }) => t([`problem.${code}`, 'problem.other'])))]
      toast(t('problem.title', { count: failed.length }), { tone: 'bad', description: codes.join(' ') })
    }
    return settled.length > 0
  }
  return { decide, busy: settle.isPending }
}
