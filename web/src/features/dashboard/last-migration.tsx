import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Dot } from '@/ui/dot'
import { SrcTile } from '@/ui/source'
import type { Tone } from '@/ui/tone'
import type { MigrationState } from './types'

const TONES: Record<string, Tone> = {
  queued: 'live',
  running: 'live',
  rolling_back: 'live',
  completed: 'good',
  completed_with_warnings: 'warn',
  failed: 'bad',
  cancelled: 'off',
  rolled_back: 'off',
}

/** The line at the foot: where the data comes from and how fresh it is. */
export function LastMigration({ last }: { last: MigrationState }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  return (
    <footer
      aria-label={t('migration.label')}
      className="flex h-9 shrink-0 items-center gap-2 border-t border-line bg-sunken px-4 text-xs text-ink-2 max-md:overflow-x-auto"
    >
      <Link
        to="/settings/migration/$runId"
        params={{ runId: last.id }}
        className="inline-flex items-center gap-1.5 rounded whitespace-nowrap hover:text-ink"
      >
        <SrcTile s="alfacrm" />
        AlfaCRM
        <Dot s={TONES[last.status] ?? 'off'} />
        {t(`migration.${last.status}`, { defaultValue: last.status })}
        {last.finishedAt && <span className="num">· {f.ago(last.finishedAt)}</span>}
      </Link>
    </footer>
  )
}
