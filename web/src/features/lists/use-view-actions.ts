import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { useViewCalls } from './queries'
import type { Settings, View, ViewPatch } from './types'

/** What is done with a saved view besides looking through it. */
export function useViewActions() {
  const { t } = useTranslation('lists')
  const { create, change, remove } = useViewCalls()
  const onError = (error: unknown) => void toast(describeError(error, t).sentence, { tone: 'bad' })
  const done = (words: string) => () => void toast(words)

  const write = (view: View, patch: ViewPatch, words: string) => change.mutate({ view, patch }, { onSuccess: done(words), onError })
  const keep = (view: View, settings: Settings) => write(view, { settings }, t('view.kept', { name: view.name }))
  const share = (view: View) => write(view, { isShared: !view.isShared }, t(view.isShared ? 'view.unshared' : 'view.shared', { name: view.name }))
  const takeAway = (view: View) => {
    const { recordKind, name, isShared, position, settings } = view
    // The server keeps nothing of a view that is gone: it is saved again as it was.
    const undo = () => create.mutate({ recordKind, name, isShared, position, settings }, { onError })
    remove.mutate(view, { onSuccess: () => void toast(t('view.removed', { name }), { undo }), onError })
  }
  return { keep, share, takeAway }
}
