import { Lock, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { FieldDialog } from './field-dialog'
import { FieldList } from './field-list'
import { useFieldsQuery } from './queries'
import { type Field, KINDS } from './types'

const search = z.object({ kind: z.catch(z._default(z.enum(['contact', 'company', 'deal']), 'contact'), 'contact') })

/** Fields that the organisation adds to its records by itself. */
export function FieldsPage() {
  const { t } = useTranslation('fields')
  const may = useCan('fields:manage')
  const [{ kind }, setSearch] = useUrlState(search)
  const fields = useFieldsQuery()
  /** The field whose form is open; `new` is a new one's. */
  const [opened, setOpened] = useState<Field | 'new' | null>(null)
  if (!may) return <Empty icon={<Lock />} title={t('common:error.forbidden')} sub={t('common:error.forbiddenSub')} />
  if (fields.isError && !fields.data) return <ErrorState error={fields.error} onRetry={() => void fields.refetch()} />
  const own = fields.data?.items.filter(({ recordKind }) => recordKind === kind)
  return (
    <PageBody>
      <Section
        title={t('title')}
        sub={t('settings.sub')}
        action={
          <Button onClick={() => setOpened('new')}>
            <Plus aria-hidden />
            {t('settings.add')}
          </Button>
        }
      >
        <div className="mb-2">
          <Tabs label={t('settings.of')} value={kind} onChange={(next) => setSearch({ kind: next })} items={KINDS.map((v) => ({ v, label: t(`kind.${v}`) }))} />
        </div>
        <Card>
          {!own && <SkeletonRows rows={4} />}
          {own?.length === 0 && <p className="px-4 py-3 text-ink-2">{t(`settings.none.${kind}`)}</p>}
          {own && own.length > 0 && <FieldList fields={own} onEdit={setOpened} />}
        </Card>
      </Section>
      {opened && <FieldDialog kind={kind} field={opened === 'new' ? undefined : opened} onClose={() => setOpened(null)} />}
    </PageBody>
  )
}
