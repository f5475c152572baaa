import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { Placed } from './layout'
import { shortGroup, shortType } from './names'

/** What a block says; `rest` is what it has no room for, for those who hear it. */
export function useLessonWords() {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const name = ({ lesson }: Placed) => lesson.group?.name ?? lesson.type ?? lesson.subject?.name ?? t('lesson.alone')
  const short = ({ lesson }: Placed) =>
    lesson.group ? shortGroup(lesson.group.name) : shortType(lesson.type ?? lesson.subject?.name ?? t('lesson.alone'))
  const people = ({ lesson, state }: Placed) => {
    const { total, attended } = lesson.students
    if (total === 0) return ''
    return state === 'held' ? `${f.num(attended)}/${f.num(total)}` : f.num(total)
  }
  const rest = (item: Placed) => {
    const { lesson, state, trouble } = item
    const parts = [
      short(item) !== name(item) && name(item),
      `${f.time(lesson.startsAt)}–${f.time(lesson.endsAt)}`,
      lesson.subject?.name,
      lesson.teacher?.name ?? t('trouble.noTeacher'),
      lesson.room?.name,
      t(`state.${state}`),
      trouble === 'clash' && t('trouble.clash'),
    ]
    return `, ${parts.filter(Boolean).join(', ')}`
  }
  return { name, short, people, rest }
}
