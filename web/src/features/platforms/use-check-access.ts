import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { useTestPlatform } from './queries'
import { isMissing } from './state'
import type { Platform } from './types'

/** Each call that reading needs is tried once; what came of it is said, and stands among the rights. */
export function useCheckAccess({ id }: Platform, onRights?: () => void) {
  const { t } = useTranslation('platforms')
  const test = useTestPlatform(id)
  const run = () =>
    test.mutate(undefined, {
      onSuccess: ({ abilities, complete }) => {
        if (complete) return toast(t('check.fine'))
        return toast(t('check.missing', { count: abilities.filter(isMissing).length }), {
          tone: 'bad',
          ...(onRights && { action: { label: t('check.look'), run: onRights } }),
        })
      },
      onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    })
  return { run, busy: test.isPending }
}
