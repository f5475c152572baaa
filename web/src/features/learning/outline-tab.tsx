import { BookOpen } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Empty } from '@/ui/empty'
import { OutlineLesson } from './outline-lesson'
import { partsOf } from './outline'
import type { CourseCard } from './types'
import { useWalk } from './use-walk'

/** Modules with their lessons, and how many have done each. */
export function OutlineTab({ course }: { course: CourseCard }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const parts = useMemo(() => partsOf(course.modules, course.outline), [course])
  const walk = useWalk(course.outline.length)
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { items }) => sum + items.length, 0))
  if (parts.length === 0) return <Empty icon={<BookOpen />} title={t('outline.empty.title')} sub={t('outline.empty.sub')} />
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-6" tabIndex={-1} role="group" aria-label={t('tab.lessons')} onKeyDown={walk.onKeyDown}>
      {parts.map((part, at) => (
        <section key={part.key} className="mx-auto max-w-[1000px]">
          <h3 className="flex items-center gap-2 px-4 pt-5 pb-1.5 font-semibold tracking-[-0.01em]">
            <span className="truncate">{part.name ?? t('outline.loose')}</span>
            <span className="num text-xs font-normal text-ink-2">
              {part.isHidden ? `${f.num(part.items.length)} · ${t('course.hidden')}` : f.num(part.items.length)}
            </span>
          </h3>
          <ul className="border-t border-line">
            {part.items.map((lesson, i) => (
              <OutlineLesson key={lesson.id} lesson={lesson} walk={walk.item((starts[at] ?? 0) + i)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
