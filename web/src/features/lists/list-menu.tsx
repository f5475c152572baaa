import { useNavigate } from '@tanstack/react-router'
import { FileDown, FileInput, MoreHorizontal, Sheet } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFeature } from '@/api/use-feature'
import { describeError } from '@/lib/describe-error'
import { Button } from '@/ui/button'
import { LazyMenu } from '@/ui/lazy-menu'
import { toast } from '@/ui/toast'
import { exportList, type Format, type ListFilter, type ListKind } from './export-list'

const IMPORTS: { [K in ListKind]: string } = { contact: '/import/contacts', company: '/import/companies', deal: '/import/deals' }

type Props<K extends ListKind> = { kind: K; filter: ListFilter<K> }

/** Records from a file, and the list as one. */
export function ListMenu<K extends ListKind>({ kind, filter }: Props<K>) {
  const { t } = useTranslation('lists')
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [mayRun, mayWrite, mayExport] = [useCan('migration:run'), useCan('crm:write'), useCan('crm:export')]
  const hasImport = useFeature('file_import')
  const mayImport = hasImport && mayRun && mayWrite
  const importPage: string = IMPORTS[kind]
  if (!mayImport && !mayExport) return null
  const save = async (format: Format) => {
    setBusy(true)
    try {
      await exportList(kind, filter, format)
    } catch (error) {
      toast(describeError(error, t).sentence, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const trigger = (
    <Button variant="ghost" size="icon" className="shrink-0 max-md:size-10" busy={isBusy} aria-label={t(isBusy ? 'files.busy' : 'files.menu')}>
      {!isBusy && <MoreHorizontal aria-hidden />}
    </Button>
  )
  return (
    <LazyMenu trigger={trigger} align="end">
      {(Menu) => (
        <>
          {mayImport && (
            <Menu.Item onClick={() => void navigate({ to: importPage })}>
              <FileInput aria-hidden />
              {t('files.import')}
            </Menu.Item>
          )}
          {mayImport && mayExport && <Menu.Sep />}
          {mayExport && (
            <>
              <Menu.Item onClick={() => void save('csv')}>
                <FileDown aria-hidden />
                {t('files.csv')}
              </Menu.Item>
              <Menu.Item onClick={() => void save('xlsx')}>
                <Sheet aria-hidden />
                {t('files.xlsx')}
              </Menu.Item>
            </>
          )}
        </>
      )}
    </LazyMenu>
  )
}
