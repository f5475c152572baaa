import { FileSpreadsheet } from 'lucide-react'
import { Logo } from '@/ui/logo'
import { isFileRun } from './file-run'
import type { Run } from './types'

/** Where the records come from. */
export function RunLogo({ run, size }: { run: Run; size: number }) {
  if (!isFileRun(run)) return <Logo name="AlfaCRM" size={size} h={25} />
  return (
    <span
      aria-hidden
      className="tone inline-flex shrink-0 items-center justify-center rounded-[28%]"
      style={{ width: size, height: size, ['--h' as string]: 155 }}
    >
      <FileSpreadsheet className="size-3/5 stroke-[1.75]" />
    </span>
  )
}
