import { useNavigate } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { FormFailure } from '@/ui/form-failure'
import { Section } from '@/ui/section'
import { recallChoice, rememberChoice, repeated, suggested } from './choice'
import { MappingTable } from './mapping-table'
import { useStartImport } from './queries'
import { RowsChoice } from './rows-choice'
import type { Choice, ImportFile } from './types'

type Props = { file: ImportFile; onOther: () => void }

/** A file that was taken in: what its columns are, what becomes of its rows; then a check or the import. */
export function FileForm({ file, onOther }: Props) {
  const { t } = useTranslation('lists')
  const f = useFormat()
  const navigate = useNavigate()
  const [choice, setChoice] = useState(() => recallChoice(file) ?? suggested(file))
  const start = useStartImport(file.id)
  const change = (patch: Partial<Choice>) => {
    setChoice({ ...choice, ...patch })
    start.reset()
  }
  const begin = async (dryRun: boolean) => {
    rememberChoice(file.id, choice)
    try {
      const { id } = await start.mutateAsync({ choice, dryRun })
      await navigate({ to: '/settings/migration/$runId', params: { runId: id } })
    } catch {
      // Said beside what it is about.
    }
  }
  const { columns, byPointer, whole } = told(start.error)
  const failure = whole ? describeError(start.error, t).sentence : byPointer.get('/fileId')
  const isTwice = repeated(file, choice.columns).size > 0
  const isPreview = start.variables?.dryRun
  return (
    <>
      <Section
        title={file.name}
        sub={t('import.file.facts', { count: file.rowCount, n: f.num(file.rowCount), encoding: file.encoding, delimiter: file.delimiter === '\t' ? t('import.file.tab') : file.delimiter })}
        action={<Button onClick={onOther}>{t('import.file.other')}</Button>}
      >
        <MappingTable
          file={file}
          columns={choice.columns}
          onChange={(columns) => change({ columns })}
          errors={columns}
          error={byPointer.get('/columns')}
        />
      </Section>
      <Section title={t('import.rows.title')}>
        <RowsChoice kind={file.kind} choice={choice} onChange={change} errors={{ ownerId: byPointer.get('/ownerId'), stageId: byPointer.get('/stageId') }} />
      </Section>
      <FormFailure>{failure}</FormFailure>
      <div className="mt-4 mb-9 flex items-center gap-3 max-md:flex-col max-md:items-stretch max-md:[&>button]:h-10">
        <p className="min-w-0 flex-1 text-ink-2 text-pretty">{t('import.start.note')}</p>
        <Button disabled={isTwice || start.isPending} busy={start.isPending && isPreview} onClick={() => void begin(true)}>
          {t('import.start.check')}
        </Button>
        <Button variant="primary" disabled={isTwice || start.isPending} busy={start.isPending && !isPreview} onClick={() => void begin(false)}>
          {t('import.start.button')}
          <ArrowRight aria-hidden />
        </Button>
      </div>
    </>
  )
}

/** What the server said, by what it is about; `whole` when it is about none of these fields. */
function told(error: unknown) {
  const errors = isProblem(error) ? error.errors : []
  const byPointer = new Map(errors.map(({ pointer, detail }) => [pointer, detail]))
  const columns = new Map(errors.flatMap(({ pointer, detail }) => (/^\/columns\/\d+$/.test(pointer) ? [[Number(pointer.slice(9)), detail] as const] : [])))
  const placed = ['/columns', '/ownerId', '/stageId', '/fileId'].some((pointer) => byPointer.has(pointer)) || columns.size > 0
  return { columns, byPointer, whole: !!error && !placed }
}
