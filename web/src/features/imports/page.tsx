import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { isProblem } from '@/lib/problem'
import { useUrlState } from '@/lib/url-state'
import { Crumbs } from '@/ui/crumbs'
import { ErrorLine } from '@/ui/error-line'
import { FormFailure } from '@/ui/form-failure'
import { PageBody } from '@/ui/page-body'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { DropZone } from './drop-zone'
import { FileForm, RunList } from './on-demand'
import { useImportFile, useImportRuns } from './queries'
import type { ImportKind } from './types'

const search = z.object({ file: z.catch(z.optional(z.string()), undefined) })
const LISTS = { contact: '/contacts', company: '/companies', deal: '/pipeline' } as const
const NAV = { contact: 'contacts', company: 'companies', deal: 'pipeline' } as const

/** By the list they go to. */
const KINDS: { [list: string]: ImportKind } = { contacts: 'contact', companies: 'company', deals: 'deal' }

/** Records of a kind from a file: the file, its columns, and the imports before. */
export function ImportPage() {
  const kind = KINDS[(useParams({ strict: false }) as { list?: string }).list ?? ''] ?? 'contact'
  return <Page key={kind} kind={kind} />
}

function Page({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('lists')
  const [{ file }, setSearch] = useUrlState(search)
  const [mayRun, mayWrite, mayRead] = [useCan('migration:run'), useCan('crm:write'), useCan('migration:read')]
  const drop = <DropZone kind={kind} onTaken={({ id }) => setSearch({ file: id }, { push: true })} />
  const other = () => setSearch({ file: undefined })
  return (
    <>
      <PageHeader title={<Crumbs items={[{ label: t(`common:nav.${NAV[kind]}`), to: LISTS[kind] }, { label: t('import.title') }]} />} />
      <PageBody>
        {!(mayRun && mayWrite) ? (
          <p className="mb-9 text-ink-2">{t('import.forbidden')}</p>
        ) : file ? (
          <TakenFile key={file} id={file} drop={drop} onOther={other} />
        ) : (
          <Section title={t(`import.heading.${kind}`)} sub={t('import.sub')}>
            {drop}
          </Section>
        )}
        {mayRead && !file && <Earlier />}
      </PageBody>
    </>
  )
}

type TakenProps = { id: string; drop: ReactNode; onOther: () => void }

function TakenFile({ id, drop, onOther }: TakenProps) {
  const { t } = useTranslation('lists')
  const file = useImportFile(id)
  if (file.data) return <FileForm file={file.data} onOther={onOther} />
  if (file.isPending) return <SkeletonRows rows={8} />
  if (isProblem(file.error) && file.error.status < 500 && file.error.status !== 0) {
    return (
      <div className="mb-9 flex flex-col gap-3">
        <FormFailure>{t('import.file.gone')}</FormFailure>
        {drop}
      </div>
    )
  }
  return <ErrorLine error={file.error} onRetry={() => void file.refetch()} />
}

function Earlier() {
  const { t } = useTranslation('lists')
  return (
    <Section title={t('import.earlier.title')}>
      <RunList runs={useImportRuns()} empty={t('import.earlier.empty')} />
    </Section>
  )
}
