import { Merge, Trash2, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/use-feature'
import { useOwners } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ChoiceBar } from '@/ui/choice-bar'
import { PersonMenu } from '@/ui/person-menu'
import { BulkProgress } from './bulk-progress'
import { BulkReport, MergeDialog } from './on-demand'
import { type Calls, type SalesRecord, TEXTS } from './record'
import { useBulk } from './use-bulk'

type Props = {
  calls: Pick<Calls, 'kind' | 'get' | 'change'>
  chosenRows: SalesRecord[]
  choose: (ids: string[]) => void
}

/** The one that stays, and as many others as the server merges at once. */
const MOST_MERGED = 21

/** What is done with the ticked rows, how far it is, and what became of it. */
export function BulkBar({ calls, chosenRows, choose }: Props) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const f = useFormat()
  const hasMerging = useFeature('merging')
  const [open, setOpen] = useState(false)
  const [merging, setMerging] = useState<string[]>()
  const owners = useOwners(open)
  const { running, report, closeReport, assign, remove } = useBulk(calls, choose)
  if (running) return <BulkProgress kind={calls.kind} running={running} />
  return (
    <>
      {chosenRows.length > 0 && (
        <ChoiceBar label={t('bulk.chosen', { n: f.num(chosenRows.length) })} onClose={() => choose([])}>
          <PersonMenu
            people={owners.data}
            nobody={t('owner.none')}
            onOpen={setOpen}
            onPick={(person) => void assign(chosenRows, person)}
            trigger={
              <Button variant="ghost" size="sm" className="max-md:h-10">
                <UserRoundPlus aria-hidden />
                {t('bulk.assign')}
              </Button>
            }
          />
          {hasMerging && chosenRows.length > 1 && chosenRows.length <= MOST_MERGED && (
            <Button variant="ghost" size="sm" className="max-md:h-10" onClick={() => setMerging(chosenRows.map(({ id }) => id))}>
              <Merge aria-hidden />
              {t('bulk.merge')}
            </Button>
          )}
          <Button variant="ghost" size="sm" className="max-md:h-10" onClick={() => void remove(chosenRows)}>
            <Trash2 aria-hidden />
            {t('bulk.delete')}
          </Button>
        </ChoiceBar>
      )}
      {merging && <MergeDialog kind={calls.kind} ids={merging} onClose={() => setMerging(undefined)} onMerged={() => choose([])} />}
      {report && <BulkReport kind={calls.kind} report={report} onClose={closeReport} />}
    </>
  )
}
