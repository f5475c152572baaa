import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { useUpload } from './queries'
import type { ImportFile, ImportKind } from './types'

const MOST_BYTES = 20 * 1024 * 1024

type Props = { kind: ImportKind; onTaken: (file: ImportFile) => void }

/** Takes a file that was dropped or chosen. */
export function DropZone({ kind, onTaken }: Props) {
  const { t } = useTranslation('lists')
  const hint = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [refused, setRefused] = useState<string>()
  const upload = useUpload(kind)
  const take = (file: File | undefined) => {
    if (!file || upload.isPending) return
    const why = /\.(xlsx?|ods|numbers)$/i.test(file.name) ? 'import.drop.notCsv' : file.size > MOST_BYTES ? 'import.drop.tooLarge' : file.size === 0 ? 'import.drop.empty' : undefined
    setRefused(why && t(why))
    upload.reset()
    if (!why) upload.mutate(file, { onSuccess: onTaken })
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const said = upload.error && ((isProblem(upload.error) && upload.error.errors[0]?.detail) || describeError(upload.error, t).sentence)
  const error = refused ?? said
  return (
    <div
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn(
        'flex flex-col items-center gap-3 rounded-[10px] border border-dashed border-line-2 px-5 py-9 text-center max-md:py-7',
        isOver && 'border-accent bg-accent-soft',
      )}
    >
      <FileUp className="size-7 stroke-[1.5] text-ink-3" aria-hidden />
      <div>
        <p className="font-medium max-md:hidden">{t(upload.isPending ? 'import.drop.reading' : 'import.drop.title')}</p>
        <p id={hint} className="text-ink-2 text-pretty">
          {t('import.drop.sub')}
        </p>
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        tabIndex={-1}
        aria-label={t('import.drop.choose')}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file may be chosen again, corrected.
          event.target.value = ''
        }}
      />
      <Button variant="primary" busy={upload.isPending} aria-describedby={hint} className="max-md:h-10" onClick={() => input.current?.click()}>
        {t('import.drop.choose')}
      </Button>
      {error && (
        <p role="alert" className="text-bad-ink text-pretty">
          {error}
        </p>
      )}
    </div>
  )
}
