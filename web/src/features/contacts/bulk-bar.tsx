import { Trash2, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ChoiceBar } from '@/ui/choice-bar'
import { PersonMenu } from '@/ui/person-menu'
import { BulkProgress } from './bulk-progress'
import { BulkReport } from './on-demand'
import { type Calls, type SalesRecord, TEXTS } from './record'
import { useBulk } from './use-bulk'

type Props = {
  calls: Pick<Calls, 'kind' | 'change' | 'remove' | 'restore'>
  chosenRows: SalesRecord[]
  choose: (ids: string[]) => void
}

/** What is done with the ticked rows, how far it is, and what became of it. */
export function BulkBar({ calls, chosenRows, choose }: Props) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const f = useFormat()
  const [open, setOpen] = useState(false)
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
          <Button variant="ghost" size="sm" className="max-md:h-10" onClick={() => void remove(chosenRows)}>
            <Trash2 aria-hidden />
            {t('bulk.delete')}
          </Button>
        </ChoiceBar>
      )}
      {report && <BulkReport kind={calls.kind} report={report} onClose={closeReport} />}
    </>
  )
}
