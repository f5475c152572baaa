import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { stepParts } from './outline'
import { useSteps } from './queries'
import { scoreText } from './score'
import { markOf, StepIcon } from './step-mark'
import type { Step } from './types'
import { useWalk } from './use-walk'

/** What somebody did in a course, lesson by lesson. */
export function Steps({ learnerId, courseId }: { learnerId: string; courseId: string }) {
  const { t } = useTranslation('learning')
  const steps = useSteps(learnerId, courseId)
  const walk = useWalk(steps.data?.length ?? 0)
  if (steps.isPending) return <SkeletonRows rows={8} />
  if (steps.isError && !steps.data) {
    return (
      <div className="px-5 py-3">
        <ErrorLine error={steps.error} onRetry={() => void steps.refetch()} />
      </div>
    )
  }
  const parts = stepParts(steps.data)
  if (parts.length === 0) return <p className="px-5 py-4 text-ink-2">{t('panel.empty')}</p>
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { items }) => sum + items.length, 0))
  return (
    <div role="presentation" onKeyDown={walk.onKeyDown} className="pb-4">
      {parts.map((part, at) => (
        <section key={part.key}>
          {(part.name ?? parts.length > 1) && <h3 className="px-5 pt-4 pb-1 text-xs font-medium text-ink-2">{part.name ?? t('outline.loose')}</h3>}
          <ul>
            {part.items.map((step, i) => (
              <StepRow key={step.lessonId} step={step} courseId={courseId} walk={walk.item((starts[at] ?? 0) + i)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type RowProps = { step: Step; courseId: string; walk: ReturnType<ReturnType<typeof useWalk>['item']> }

function StepRow({ step, courseId, walk }: RowProps) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const mark = markOf(step)
  const at = step.reachedAt ?? step.gradedAt
  const facts = [t(`state.${mark}`), at && f.dateTime(at), step.overridden && t('state.byTeacher')]
  return (
    <li className="border-b border-line">
      <Link
        to="/courses/$courseId/lessons/$lessonId"
        params={{ courseId, lessonId: step.lessonId }}
        {...walk}
        className="flex min-h-12 gap-3 px-5 py-2 outline-offset-[-2px] hover:bg-hover"
      >
        <StepIcon mark={mark} className="mt-0.5" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-pretty">{step.name}</span>
          <span className="num block text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className="num shrink-0">{scoreText(step, t, f.num)}</span>
      </Link>
      {step.feedback && (
        <p className="mr-5 mb-2.5 ml-12 rounded-[10px] bg-note px-3 py-2 text-xs whitespace-pre-wrap shadow-[inset_0_0_0_1px_var(--note-line)]">{step.feedback}</p>
      )}
    </li>
  )
}
