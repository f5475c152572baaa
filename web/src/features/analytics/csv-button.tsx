import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { type Asked, loadTable } from './queries'
import type { Tab } from './search'

/** Fetched with the token, so it cannot be a plain link. */
export function CsvButton({ tab, query }: { tab: Tab; query: Asked }) {
  const { t } = useTranslation('analytics')
  const save = useMutation({
    mutationFn: () => loadTable(tab, query),
    onSuccess: (table) => {
      const url = URL.createObjectURL(table)
      const link = document.createElement('a')
      link.href = url
      link.download = `zveno-${tab}-${query.from}-${query.to}.csv`
      link.click()
      // The click only starts the download; freed at once it could come out empty.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
    onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
  })
  return (
    <Button busy={save.isPending} onClick={() => save.mutate()} aria-label={t('csv.label')}>
      <Download aria-hidden />
      <span className="max-md:hidden">{t('csv.button')}</span>
    </Button>
  )
}
