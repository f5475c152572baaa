import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFeature } from '@/api/use-feature'
import { ButtonLink } from '@/ui/button-link'
import { IMPORTS, LISTS, rowsOf } from './file-run'
import type { Run } from './types'

/** What comes after a file: from a check to the import with the same file, from the import to the list. */
export function FileAction({ run, className }: { run: Run; className: string }) {
  const { t } = useTranslation('migration')
  const mayRun = useCan('migration:run')
  const allowed = useFeature('file_import') && mayRun
  const rows = rowsOf(run)
  if (run.dryRun || run.status === 'rolled_back') {
    return (
      allowed && (
        <ButtonLink to={IMPORTS[rows]} search={{ file: run.file?.id } as never} variant="primary" className={className}>
          {t(run.dryRun ? 'file.now' : 'file.again')}
          <ArrowRight aria-hidden />
        </ButtonLink>
      )
    )
  }
  const search = rows === 'deal' ? { view: 'list' } : { sort: '-createdAt' }
  return (
    <ButtonLink to={LISTS[rows]} search={search as never} variant="primary" className={className}>
      {t(`file.open.${rows}`)}
    </ButtonLink>
  )
}
