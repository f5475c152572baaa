import { Merge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/use-feature'
import type { Problem } from '@/lib/problem'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { CARDS, DOUBLES, type Kind } from './kind'

/** The card of a record that is now part of another one: the way there, and to where it can be undone. */
export function MergedAway({ kind, problem }: { kind: Kind; problem: Problem }) {
  const { t } = useTranslation('doubles')
  const hasMerging = useFeature('merging')
  const { id, name } = problem.extra.mergedInto as { id: string; name: string }
  return (
    <Empty
      icon={<Merge />}
      title={t(`away.title.${kind}`)}
      sub={t('away.sub', { name })}
      action={
        <>
          <ButtonLink to={CARDS[kind]} params={{ id }} variant="primary">
            {t('away.open')}
          </ButtonLink>
          {hasMerging && (
            <ButtonLink to={DOUBLES[kind]} search={{ view: 'merged' } as never}>
              {t('away.undo')}
            </ButtonLink>
          )}
        </>
      }
    />
  )
}
