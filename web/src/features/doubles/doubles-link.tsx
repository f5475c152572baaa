import { CopyCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { ButtonLink } from '@/ui/button-link'
import { DOUBLES, type Kind } from './kind'
import { FEW, useFewGroups } from './queries'

/** The way from a list to its doubles, with how many there are. */
export function DoublesLink({ kind }: { kind: Kind }) {
  const { t } = useTranslation('doubles')
  const f = useFormat()
  const groups = useFewGroups(kind, useCan('crm:read')).data
  const count = groups?.items.length ?? 0
  return (
    <ButtonLink to={DOUBLES[kind]} variant="ghost" size="sm" className="max-md:h-10" aria-label={t('link', { n: f.num(count) })}>
      <CopyCheck aria-hidden />
      <span className="max-md:hidden">{t('title')}</span>
      {count > 0 && <span className="num rounded-[5px] bg-press px-1 text-xs text-ink-2">{groups?.nextCursor ? `${f.num(FEW)}+` : f.num(count)}</span>}
    </ButtonLink>
  )
}
