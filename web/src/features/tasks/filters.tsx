import { UserRound, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useOwners } from '@/api/owners'
import { pick, ViewMenu } from '@/features/lists'
import { Button } from '@/ui/button'
import { PersonMenu } from '@/ui/person-menu'
import { Select } from '@/ui/select'
import { Tabs } from '@/ui/tabs'
import { type SetSearch, STATES, tasksSearch, type TasksSearch, VIEWED } from './search'
import { KINDS } from './types'

type Props = { search: TasksSearch; onChange: SetSearch }

const readView = (saved: Record<string, unknown>) => pick(tasksSearch.parse(saved), VIEWED)

/** Whose tasks, of which kind, in which state. */
export function Filters({ search, onChange }: Props) {
  const { t } = useTranslation('tasks')
  const { who, kind, state } = search
  return (
    <>
      <Tabs
        label={t('filter.whose')}
        value={who === undefined ? 'me' : who === 'all' ? 'all' : ''}
        onChange={(v) => onChange({ who: v === 'all' ? 'all' : undefined })}
        items={[
          { v: 'me', label: t('filter.mine') },
          { v: 'all', label: t('filter.all') },
        ]}
      />
      <Somebody who={who} onChange={onChange} />
      <ViewMenu kind="task" search={pick(search, VIEWED)} read={readView} onApply={onChange} />
      <div className="ml-auto flex items-center gap-1.5 max-md:ml-1">
        <Select aria-label={t('field.kind')} value={kind ?? ''} className="w-36 shrink-0" onChange={({ target: { value } }) => onChange({ kind: KINDS.find((one) => one === value) })}>
          <option value="">{t('filter.anyKind')}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t('filter.state')}
          value={state}
          className="w-36 shrink-0"
          onChange={({ target: { value } }) => onChange({ state: value === 'open' ? (undefined as never) : STATES.find((one) => one === value) })}
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`state.${one}`)}
            </option>
          ))}
        </Select>
      </div>
    </>
  )
}

/** One of the team besides oneself. */
function Somebody({ who, onChange }: { who: string | undefined; onChange: SetSearch }) {
  const { t } = useTranslation('tasks')
  const { user } = useMe()
  const [open, setOpen] = useState(false)
  const isOne = who !== undefined && who !== 'all'
  const owners = useOwners(open || isOne)
  const name = isOne ? owners.data?.find(({ id }) => id === who)?.name : undefined
  return (
    <span className="flex shrink-0 items-center">
      <PersonMenu
        people={owners.data}
        {...(isOne && { chosen: who })}
        onOpen={setOpen}
        onPick={(person) => onChange({ who: person?.id === user.id ? undefined : person?.id })}
        trigger={
          <Button variant={isOne ? 'soft' : 'ghost'} size="sm" className="max-w-48 max-md:h-10" aria-label={name && `${t('field.assigneeId')}: ${name}`}>
            <UserRound aria-hidden />
            <span className="truncate">{name ?? t('field.assigneeId')}</span>
          </Button>
        }
      />
      {isOne && (
        <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={t('filter.reset')} onClick={() => onChange({ who: undefined })}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  )
}
