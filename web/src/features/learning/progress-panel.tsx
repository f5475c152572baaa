import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Avatar } from '@/ui/avatar'
import { ButtonLink } from '@/ui/button-link'
import { SidePanel } from '@/ui/side-panel'
import { HowFar } from './how-far'
import { trackedOf } from './progress'
import { StandingPill } from './standing'
import { Steps } from './steps'
import type { CourseCard, Member } from './types'

/** How far somebody is in the course, lesson by lesson, beside the list. */
export function ProgressPanel({ course, member, onClose }: { course: CourseCard; member: Member; onClose: () => void }) {
  const { t } = useTranslation('learning')
  const may = useCan('crm:read')
  return (
    <SidePanel
      label={t('panel.label', { name: member.name })}
      onClose={onClose}
      title={
        <>
          <Avatar name={member.name} size={36} />
          <div className="min-w-0">
            <h2 className="truncate text-base font-semibold">
              <Link to="/learners/$id" params={{ id: member.id }} search={{ course: course.id } as never} className="rounded hover:text-accent-ink">
                {member.name}
              </Link>
            </h2>
            <div className="truncate text-xs text-ink-2">{[...member.groups, member.email].filter(Boolean).join(' · ')}</div>
          </div>
        </>
      }
    >
      <HowFar of={{ ...member, trackedLessons: trackedOf(course.outline) }} className="px-5 pt-4 pb-3" />
      <div className="flex items-center gap-2 px-5 pb-4">
        {may && member.contactId ? (
          <ButtonLink to="/contacts/$id" params={{ id: member.contactId }} className="flex-1">
            {t('panel.contact')}
          </ButtonLink>
        ) : (
          <span className="flex-1 text-xs text-ink-2">{!member.contactId && t('contact.noneLong')}</span>
        )}
        <StandingPill status={member.status} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line" tabIndex={0} role="group" aria-label={t('panel.steps')}>
        <Steps learnerId={member.id} courseId={course.id} />
      </div>
    </SidePanel>
  )
}
