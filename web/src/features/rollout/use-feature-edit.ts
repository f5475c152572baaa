import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { currentFeature, useChangeFeature } from './queries'
import type { Feature, FeaturePatch } from './types'

/** What happened, and below it what that comes to. */
type Said = (feature: Feature) => { title: string; description?: string }

const held = ({ rollout }: Feature, patch: FeaturePatch): FeaturePatch => ({
  ...('enabled' in patch && { enabled: rollout?.enabled }),
  ...('rolloutPercent' in patch && { rolloutPercent: rollout?.percent }),
  ...('firstMemberIds' in patch && { firstMemberIds: rollout?.firstMemberIds }),
})

/** Saves a decision, says what it came to and offers to take it back. */
export function useFeatureEdit() {
  const { t } = useTranslation('rollout')
  const { mutateAsync, isPending } = useChangeFeature()

  async function save(before: Feature, patch: FeaturePatch, said: Said, undoable = true): Promise<boolean> {
    try {
      const saved = await mutateAsync({ before, patch })
      if (saved.version === before.version) return true
      const back = () => void save(saved, held(before, patch), () => ({ title: t('undone') }), false)
      const { title, description } = said(saved)
      toast(title, { description, ...(undoable && { undo: back }) })
      return true
    } catch (error) {
      // What somebody else decided meanwhile is shown, not overwritten.
      toast(currentFeature(error) ? t('meanwhile') : describeError(error, t).sentence, { tone: 'bad' })
      return false
    }
  }
  return { save, isPending }
}
