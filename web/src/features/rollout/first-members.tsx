import { UserRoundPlus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/api/owners'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { PersonMenu } from '@/ui/person-menu'

type Props = {
  ids: string[]
  /** Nobody has to come first. */
  isForAll: boolean
  onChange: (ids: string[]) => void
}

/** Those who have it whatever the share: the people who try it for the others. */
export function FirstMembers({ ids, isForAll, onChange }: Props) {
  const { t } = useTranslation('rollout')
  const team = useOwners()
  const others = team.data?.filter(({ id }) => !ids.includes(id))
  const nameOf = (id: string) => team.data?.find((person) => person.id === id)?.name ?? (team.data ? t('gone') : '…')
  return (
    <div>
      <div className="text-xs font-medium text-ink-2">{t('first')}</div>
      {team.isError && !team.data && <ErrorLine error={team.error} onRetry={() => void team.refetch()} />}
      {ids.length > 0 && (
        <ul aria-label={t('first')} className="mt-1.5 flex flex-wrap gap-1.5">
          {ids.map((id) => (
            <li key={id} className="flex h-7 max-w-full items-center gap-1.5 rounded-md bg-press pl-1 max-md:h-10">
              <Avatar name={nameOf(id)} size={20} />
              <span className="truncate">{nameOf(id)}</span>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('firstRemove', { name: nameOf(id) })}
                onClick={() => onChange(ids.filter((one) => one !== id))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others?.length !== 0 && (
        <PersonMenu
          people={others}
          onPick={(person) => person && onChange([...ids, person.id])}
          trigger={
            <Button size="sm" className="mt-1.5 max-md:h-10">
              <UserRoundPlus aria-hidden />
              {t('firstAdd')}
            </Button>
          }
        />
      )}
      <p className="mt-1.5 text-xs text-ink-3 text-pretty">{t(isForAll ? 'firstHintAll' : 'firstHint')}</p>
    </div>
  )
}
