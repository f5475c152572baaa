import { ChevronRight } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { Switch } from '@/ui/switch'
import type { Choice } from './choice'
import { KindChoice } from './kind-choice'
import { KINDS } from './kinds'
import type { SourceSummary } from './types'

type Props = { choice: Choice; onChange: (patch: Partial<Choice>) => void; found: SourceSummary | undefined; open?: boolean }

/** Everything has a good default, so it is folded away until somebody wants it. */
export function ChoiceForm({ choice, onChange, found, open }: Props) {
  const { t } = useTranslation('migration')
  return (
    <Card>
      <details open={open} className="group">
        <summary className="flex cursor-default list-none items-center gap-2 rounded-[10px] p-4 [&::-webkit-details-marker]:hidden">
          <ChevronRight className="size-4 text-ink-3 transition-transform group-open:rotate-90" aria-hidden />
          <span className="min-w-0">
            <span className="block font-semibold">{t('choice.title')}</span>
            <Summary choice={choice} />
          </span>
        </summary>
        <div className="divide-y divide-line border-t border-line">
          <Group title={t('choice.kinds.title')} sub={t('choice.kinds.sub')}>
            <KindChoice value={choice.kinds} onChange={(kinds) => onChange({ kinds })} />
          </Group>
          {found && found.branches.length > 1 && (
            <Group title={t('choice.branches.title')} sub={t('choice.branches.sub')}>
              <BranchChoice found={found} choice={choice} onChange={onChange} />
            </Group>
          )}
          <Group title={t('choice.people.title')}>
            <Toggle
              label={t('choice.archived.label')}
              sub={t('choice.archived.sub')}
              checked={choice.includeArchived}
              onChange={(includeArchived) => onChange({ includeArchived })}
            />
            <Toggle
              label={t('choice.leads.label')}
              sub={t('choice.leads.sub')}
              checked={choice.includeLeads}
              onChange={(includeLeads) => onChange({ includeLeads })}
            />
            <Toggle
              label={t('choice.changed.label')}
              sub={t('choice.changed.sub')}
              checked={choice.onlyChanged}
              onChange={(onlyChanged) => onChange({ onlyChanged })}
            />
          </Group>
          <Group title={t('choice.lessons.title')} sub={t('choice.lessons.sub')}>
            <div className="grid grid-cols-2 gap-3 sm:max-w-96">
              <Field label={t('choice.lessons.from')}>
                <Input
                  type="date"
                  value={choice.lessonsFrom}
                  max={choice.lessonsTo || undefined}
                  onChange={(event) => onChange({ lessonsFrom: event.target.value })}
                />
              </Field>
              <Field label={t('choice.lessons.to')}>
                <Input
                  type="date"
                  value={choice.lessonsTo}
                  min={choice.lessonsFrom || undefined}
                  onChange={(event) => onChange({ lessonsTo: event.target.value })}
                />
              </Field>
            </div>
          </Group>
          <Group title={t('choice.zone.title')} sub={t('choice.zone.sub')}>
            <ZoneSelect value={choice.timeZone} onChange={(timeZone) => onChange({ timeZone })} />
          </Group>
        </div>
      </details>
    </Card>
  )
}

function Summary({ choice }: { choice: Choice }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const everything = choice.kinds.length === KINDS.length
  const parts = [
    everything
      ? t('choice.summary.all')
      : t('choice.summary.some', { count: choice.kinds.length, total: KINDS.length }),
    t(choice.includeLeads ? 'choice.summary.leads' : 'choice.summary.noLeads'),
    !choice.includeArchived && t('choice.summary.noArchived'),
    choice.onlyChanged && t('choice.summary.changed'),
    choice.branchIds.length > 0 && t('choice.summary.branches', { count: choice.branchIds.length }),
    choice.lessonsFrom && t('choice.summary.from', { day: f.plainDate(choice.lessonsFrom) }),
    choice.lessonsTo && t('choice.summary.to', { day: f.plainDate(choice.lessonsTo) }),
  ]
  return <span className="block text-ink-2">{parts.filter(Boolean).join(', ')}</span>
}

function Group({ title, sub, children }: { title: string; sub?: string; children: ReactNode }) {
  return (
    <fieldset className="px-4 py-3.5">
      <legend className="contents font-medium">{title}</legend>
      {sub && <p className="text-xs text-ink-2 text-pretty">{sub}</p>}
      <div className="mt-2">{children}</div>
    </fieldset>
  )
}

type ToggleProps = { label: string; sub: string; checked: boolean; onChange: (on: boolean) => void }

function Toggle({ label, sub, checked, onChange }: ToggleProps) {
  return (
    <label className="flex min-h-10 items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1">
        {label}
        <span className="block text-xs text-ink-2">{sub}</span>
      </span>
      <Switch checked={checked} onCheckedChange={onChange} />
    </label>
  )
}

function BranchChoice({ found, choice, onChange }: { found: SourceSummary } & Omit<Props, 'found'>) {
  const all = choice.branchIds.length === 0
  const has = (id: string) => all || choice.branchIds.includes(id)
  const toggle = (id: string) => {
    const next = found.branches.map((branch) => branch.id).filter((other) => (other === id ? !has(id) : has(other)))
    // None is no choice, and all is said by an empty list.
    onChange({ branchIds: next.length === 0 || next.length === found.branches.length ? [] : next })
  }
  return (
    <ul className="grid grid-cols-3 gap-x-4 max-lg:grid-cols-2">
      {found.branches.map((branch) => (
        <li key={branch.id}>
          <label className="flex min-h-9 items-center gap-2.5">
            <Checkbox checked={has(branch.id)} onCheckedChange={() => toggle(branch.id)} />
            <span className="truncate">{branch.name}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

function ZoneSelect({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useTranslation('migration')
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return known.includes(value) ? known : [value, ...known]
  }, [value])
  return (
    <Select
      aria-label={t('choice.zone.title')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="sm:max-w-72"
    >
      {zones.map((zone) => (
        <option key={zone}>{zone}</option>
      ))}
    </Select>
  )
}
