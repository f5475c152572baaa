import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { useChangePlatform } from './queries'
import type { Platform, PlatformChange } from './types'

/** One change of how a site is read, said and undoable. */
export function usePlatformEdit({ id }: Platform) {
  const { t } = useTranslation('platforms')
  const change = useChangePlatform(id)
  const fail = (error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' })
  const save = (patch: PlatformChange, said: string, back: PlatformChange) =>
    change.mutate(patch, {
      onSuccess: () => toast(said, { undo: () => change.mutate(back, { onError: fail }) }),
      onError: fail,
    })
  return { save, busy: change.isPending }
}
