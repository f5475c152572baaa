import { Check } from 'lucide-react'
import type { ComponentProps, ReactElement } from 'react'
import { Avatar } from './avatar'
import { LazyMenu } from './lazy-menu'

type Person = { id: string; name: string }

type Props = {
  /** A button; what it shows is up to whoever uses the menu. */
  trigger: ReactElement<ComponentProps<'button'>>
  people: Person[] | undefined
  /** `null`: nobody; left out: not known, or not the same for all. */
  chosen?: string | null
  onPick: (person: Person | null) => void
  /** «Без ответственного», «Все»: picks nobody. Left out, somebody must be picked. */
  nobody?: string
  onOpen?: (open: boolean) => void
  align?: ComponentProps<typeof LazyMenu>['align']
}

/** Picks one of the team. */
export function PersonMenu({ trigger, people, chosen, onPick, nobody, onOpen, align }: Props) {
  return (
    <LazyMenu trigger={trigger} onOpen={onOpen} align={align}>
      {(Menu) => (
        <>
          {people?.map((person) => (
            <Menu.Item key={person.id} onClick={() => onPick({ id: person.id, name: person.name })}>
              <Avatar name={person.name} size={20} />
              <span className="min-w-0 flex-1 truncate">{person.name}</span>
              {person.id === chosen && <Check aria-hidden />}
            </Menu.Item>
          ))}
          {nobody && (
            <>
              <Menu.Sep />
              <Menu.Item onClick={() => onPick(null)}>
                <span className="size-5" />
                <span className="flex-1">{nobody}</span>
                {chosen === null && <Check aria-hidden />}
              </Menu.Item>
            </>
          )}
        </>
      )}
    </LazyMenu>
  )
}
