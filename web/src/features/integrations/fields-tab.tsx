import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { Mark } from '@/ui/mark'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Th } from '@/ui/table'
import { Tabs } from '@/ui/tabs'
import { toast } from '@/ui/toast'
import { CrmLogo } from './crm-logo'
import { changed, changesOf, type Draft, fieldKey, shown, twice } from './draft'
import { FieldRow } from './field-row'
import { KINDS } from './kinds'
import { mappingQuery, useChangeFields } from './queries'
import { connectionSearch } from './search'
import type { Connection, MappedField } from './types'
import { useCrmTitle } from './use-crm-title'

const NONE: MappedField[] = []

/** Which field there is which field here, per kind. Changes are kept until they are saved together: each saving reads the records anew. */
export function FieldsTab({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const mapping = useQuery(mappingQuery(connection.id))
  const [search, setSearch] = useUrlState(connectionSearch)
  const may = useCan('sync:manage')
  const name = useCrmTitle()(connection.crmType)
  const [draft, setDraft] = useState<Draft>({})
  const save = useChangeFields(connection.id)
  const items = mapping.data?.items ?? NONE
  const double = useMemo(() => twice(items, draft), [items, draft])
  if (mapping.isError && !mapping.data) return <ErrorLine error={mapping.error} onRetry={() => void mapping.refetch()} />
  if (!mapping.data) return <SkeletonRows rows={10} />
  const kinds = KINDS.filter((kind) => items.some((field) => field.kind === kind))
  const kind = search.kind && kinds.includes(search.kind) ? search.kind : kinds[0]
  if (!kind) return <p className="text-ink-2">{t('fields.none')}</p>
  const rows = items.filter((field) => field.kind === kind)
  const changes = changesOf(items, draft)
  const submit = () =>
    save.mutate(changes, {
      onSuccess: () => {
        setDraft({})
        toast(t('fields.saved'), { description: t('fields.savedSub') })
      },
      onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    })
  return (
    <>
      <Tabs
        label={t('fields.kind')}
        value={kind}
        onChange={(next) => setSearch({ kind: next })}
        className="-ml-2 max-md:overflow-x-auto"
        items={kinds.map((v) => ({ v, label: t(`kind.${v}`), n: items.filter((field) => field.kind === v).length }))}
      />
      <Card className="overflow-x-auto" role="region" aria-label={t('tab.fields')}>
        <table className="w-full min-w-[820px] table-fixed">
          <thead>
            <tr>
              <Th className="w-[24%] pl-4">
                <span className="flex items-center gap-2">
                  <CrmLogo crmType={connection.crmType} title={name} size={14} />
                  {name}
                </span>
              </Th>
              <Th className="w-12 px-0">
                <span className="sr-only">{t('fields.direction')}</span>
              </Th>
              <Th className="w-[24%]">
                <span className="flex items-center gap-2">
                  <Mark size={14} />
                  {t('common:source.zveno')}
                </span>
              </Th>
              <Th className="w-[19%]">{t('fields.transform')}</Th>
              <Th className="pr-4">{t('fields.strategy')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => (
              <FieldRow
                key={fieldKey(field)}
                field={shown(field, draft)}
                locals={mapping.data.locals[kind] ?? []}
                standard={connection.strategy}
                name={name}
                isChanged={!!draft[fieldKey(field)]}
                isTwice={double.has(fieldKey(field))}
                onChange={may ? (patch) => setDraft((before) => changed(before, field, patch)) : undefined}
              />
            ))}
          </tbody>
        </table>
      </Card>
      {changes.length > 0 && (
        <div className="sticky bottom-3 z-10 flex items-center gap-3 rounded-[10px] bg-raised px-4 py-2.5 shadow-lift max-md:flex-wrap">
          <p className="min-w-0 flex-1 text-pretty max-md:basis-full">
            <span className="font-medium">{t('fields.changes', { count: changes.length })}</span>{' '}
            <span className={double.size > 0 ? 'text-bad-ink' : 'text-ink-2'}>{t(double.size > 0 ? 'fields.twiceSub' : 'fields.changesSub')}</span>
          </p>
          <Button onClick={() => setDraft({})} className="max-md:h-10 max-md:flex-1">
            {t('common:cancel')}
          </Button>
          <Button variant="primary" busy={save.isPending} disabled={double.size > 0} onClick={submit} className="max-md:h-10 max-md:flex-1">
            {t('common:save')}
          </Button>
        </div>
      )}
    </>
  )
}
