import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { CARDS, type Kind, TEXTS } from './record'
import type { Twin } from './twins'

/** «Уже есть: Мария Фролова», with the way there. */
export function TwinHint({ kind, twins }: { kind: Kind; twins: Twin[] }) {
  const { t } = useTranslation(TEXTS[kind])
  return (
    <span role="status" className="flex items-start gap-1.5 text-warn-ink">
      <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
      <span>
        {t('twin.is')}{' '}
        {twins.map(({ id, name }, i) => (
          <Fragment key={id}>
            {i > 0 && ', '}
            <Link to={CARDS[kind]} params={{ id }} className="rounded font-medium underline underline-offset-2">
              {name}
            </Link>
          </Fragment>
        ))}
      </span>
    </span>
  )
}
