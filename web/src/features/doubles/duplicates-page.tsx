import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useUrlState } from '@/lib/url-state'
import { Crumbs } from '@/ui/crumbs'
import { PageHeader } from '@/ui/page-header'
import { Segmented } from '@/ui/segmented'
import { Tabs } from '@/ui/tabs'
import { Groups } from './groups'
import { DOUBLES, type Kind, KINDS, LISTS } from './kind'
import { Merges } from './merges'

const VIEWS = ['found', 'merged'] as const
const search = z.object({ view: z.catch(z._default(z.enum(VIEWS), 'found'), 'found') })

/** Doubles that wait for a decision, and the merges that were made, each with the way back. */
export function DuplicatesPage() {
  const { t } = useTranslation('doubles')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const kind: Kind = pathname.startsWith(LISTS.company) ? 'company' : 'contact'
  const [{ view }, setSearch] = useUrlState(search)
  const go = (kind: Kind) => void navigate({ to: DOUBLES[kind], search: (previous: object) => previous } as never)
  return (
    <>
      <PageHeader
        title={<Crumbs items={[{ label: t(`kind.${kind}`), to: LISTS[kind] }, { label: t('title') }]} />}
        tabs={
          <>
            <Tabs label={t('view.label')} value={view} onChange={(view) => setSearch({ view })} items={VIEWS.map((v) => ({ v, label: t(`view.${v}`) }))} />
            <div className="ml-auto">
              <Segmented label={t('kind.label')} value={kind} onChange={go} items={KINDS.map((v) => ({ v, label: t(`kind.${v}`) }))} />
            </div>
          </>
        }
      />
      {view === 'found' ? <Groups key={kind} kind={kind} /> : <Merges key={kind} kind={kind} />}
    </>
  )
}
