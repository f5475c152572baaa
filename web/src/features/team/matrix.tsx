import { useQuery } from '@tanstack/react-query'
import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rolesQuery } from '@/api/roles'
import { cn } from '@/lib/cn'
import { permissionText } from '@/lib/permission-key'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Td, Th } from '@/ui/table'

/** `school:read` belongs to the school's part of the table; what is not named here to the organisation's. */
const AREAS: Record<string, string> = { school: 'school', money: 'school', migration: 'migration', sync: 'sync' }

function byArea(permissions: string[]) {
  const areas = new Map<string, string[]>()
  for (const permission of permissions) {
    const area = AREAS[permission.split(':')[0] ?? ''] ?? 'organization'
    areas.set(area, [...(areas.get(area) ?? []), permission])
  }
  return [...areas]
}

/** Who may what, straight from the server's table. */
export function Matrix() {
  const { t } = useTranslation('team')
  const roles = useQuery(rolesQuery)
  return (
    <section aria-labelledby="matrix" className="min-w-0">
      <h2 id="matrix" className="mb-2 flex h-7 items-center font-semibold">
        {t('matrix')}
      </h2>
      <Card className="overflow-x-auto">
        {roles.isPending && <SkeletonRows rows={8} />}
        {roles.isError && (
          <div className="px-4 py-2">
            <ErrorLine error={roles.error} onRetry={() => void roles.refetch()} />
          </div>
        )}
        {roles.data && (
          <table className="w-full min-w-[560px] table-fixed">
            <thead>
              <tr>
                <Th className="w-[200px] pl-4">{t('permission')}</Th>
                {roles.data.roles.map(({ role }) => (
                  <Th key={role} className="truncate px-0.5 text-center text-2xs" title={t(`common:role.${role}`)}>
                    {t(`roleShort.${role}`)}
                  </Th>
                ))}
              </tr>
            </thead>
            {byArea(roles.data.permissions).map(([area, permissions]) => (
              <tbody key={area}>
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={roles.data.roles.length + 1}
                    className="h-8 border-t border-line bg-sunken px-4 text-left text-xs font-semibold text-ink-2"
                  >
                    {t(`area.${area}`)}
                  </th>
                </tr>
                {permissions.map((permission) => (
                  <tr key={permission} className="hover:bg-hover">
                    <th scope="row" className="h-[34px] truncate border-t border-line pr-3 pl-4 text-left font-normal">
                      {t(permissionText(permission), { defaultValue: permission })}
                    </th>
                    {roles.data.roles.map((role) => (
                      <Td key={role.role} className="h-[34px] px-0">
                        <Cell yes={role.permissions.includes(permission)} />
                      </Td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
      </Card>
      <p className="mt-2.5 text-xs text-ink-2">{t('matrixNote')}</p>
    </section>
  )
}

function Cell({ yes }: { yes: boolean }) {
  const { t } = useTranslation('team')
  const Icon = yes ? Check : Minus
  return (
    <span
      role="img"
      aria-label={t(yes ? 'yes' : 'no')}
      className={cn(
        'mx-auto flex size-5 items-center justify-center rounded-[5px]',
        yes ? 'bg-accent-soft text-accent-ink' : 'text-ink-3/50',
      )}
    >
      <Icon className={yes ? 'size-3 stroke-[2.5]' : 'size-3'} aria-hidden />
    </span>
  )
}
