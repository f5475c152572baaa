import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '@/api/types'
import { useFormat } from '@/lib/use-format'
import { RecordLink } from './record-link'
import { useNames } from './use-names'
import { fieldText, valueText } from './value-text'

/** Records that have a page of their own. */
const PAGES = { contactId: '/contacts/$id', companyId: '/companies/$id', dealId: '/deals/$id' } as const

/** Field by field: only what differs. */
export function Changes({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const rows = changedFields(entry)
  const f = useFormat()
  const name = useNames(rows.map(({ field }) => field))
  const currency = [entry.after, entry.before].map((side) => (side as { currency?: string } | null | undefined)?.currency).find(Boolean)
  const say = (field: string, value: string) => {
    const page = value === '—' ? undefined : PAGES[field as keyof typeof PAGES]
    if (!page) return valueText(field, value, { t, f, name, currency, kind: entry.kind })
    return (
      <Link to={page} params={{ id: value }} className="rounded text-accent-ink hover:underline">
        {t('openRecord')}
      </Link>
    )
  }
  return (
    <div className="border-t border-line bg-sunken px-4 py-3">
      {rows.length > 0 ? (
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('changes')}>
          <table className="w-full min-w-[480px] table-fixed text-xs">
            <thead>
              <tr className="text-left text-ink-2 [&>th]:py-1 [&>th]:pr-3 [&>th]:font-medium">
                <th scope="col" className="w-1/4">
                  {t('field')}
                </th>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ field, before, after }) => (
                <tr key={field} className="border-t border-line align-top [&>*]:py-1.5 [&>*]:pr-3">
                  <th scope="row" className="text-left font-medium break-words">
                    {fieldText(entry.kind, field, t)}
                  </th>
                  <td className="break-words text-ink-2">{say(field, before)}</td>
                  <td className="break-words">{say(field, after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="text-xs text-ink-2">{t('noFields')}</p>
      )}
      <RecordLink entry={entry} />
      {entry.requestId && (
        <p className="mt-2 text-2xs text-ink-3">
          {t('request')} <code className="mono">{entry.requestId}</code>
        </p>
      )}
    </div>
  )
}

export function changedFields({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const [old, now] = [flat(before), flat(after)]
  const fields = new Set([...Object.keys(old), ...Object.keys(now)])
  return [...fields]
    .map((field) => ({ field, before: show(old[field]), after: show(now[field]) }))
    .filter((row) => row.before !== row.after)
    // How a number was typed says nothing beside the number.
    .filter(({ field }) => field !== 'phonesTyped' || !fields.has('phones'))
}

/** What lies in groups («options», «lessons») beside the rest: a field a line. */
function flat(record: object | null | undefined): Record<string, unknown> {
  const pairs = Object.entries(record ?? {}).flatMap(([field, value]): [string, unknown][] => {
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value)
    return nested ? Object.entries(flat(value)).map(([name, inner]) => [SPLIT.has(field) ? `${field}.${name}` : name, inner]) : [[field, value]]
  })
  return Object.fromEntries(pairs)
}

/** Groups whose fields («from», «to») say nothing without the group's name. */
const SPLIT = new Set(['lessons'])

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map(show).join(', ') || '—'
  if (isMessenger(value)) return `${value.kind}: ${value.value}`
  if (isLine(value)) return `${value.name} × ${value.quantityMilli / 1000} = ${value.totalMinor / 100}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isLine = (value: unknown): value is { name: string; quantityMilli: number; totalMinor: number } =>
  typeof value === 'object' && value !== null && 'quantityMilli' in value && 'totalMinor' in value

const isMessenger = (value: unknown): value is { kind: string; value: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && 'value' in value
