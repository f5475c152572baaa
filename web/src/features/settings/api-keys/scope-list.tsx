import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { rolesQuery } from '@/api/roles'
import { permissionText } from '@/lib/permission-key'
import { Checkbox } from '@/ui/checkbox'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'

type Props = { value: string[]; onChange: (scopes: string[]) => void; error: string | undefined }

/** What the key may do: never more than the person who makes it. */
export function ScopeList({ value, onChange, error }: Props) {
  const { t } = useTranslation('settings')
  const { permissions: mine } = useMe()
  const roles = useQuery(rolesQuery)
  const labelId = useId()
  const toggle = (scope: string, on: boolean) =>
    onChange(on ? [...value, scope] : value.filter((known) => known !== scope))
  return (
    <div role="group" aria-labelledby={labelId} className="flex flex-col gap-1.5">
      <span id={labelId} className="font-medium">
        {t('apiKeys.scopes')}
      </span>
      {roles.isPending && <SkeletonRows rows={3} />}
      {roles.isError && <ErrorLine error={roles.error} onRetry={() => void roles.refetch()} />}
      <div className="grid grid-cols-2 gap-x-4 max-md:grid-cols-1">
        {roles.data?.permissions
          .filter((scope) => mine.includes(scope))
          .map((scope) => (
            <label key={scope} className="flex min-h-8 items-center gap-2.5 max-md:min-h-10">
              <Checkbox checked={value.includes(scope)} onCheckedChange={(on) => toggle(scope, on)} />
              {t(permissionText(scope), { defaultValue: scope })}
            </label>
          ))}
      </div>
      {error && (
        <span role="alert" className="text-xs text-bad-ink">
          {error}
        </span>
      )}
    </div>
  )
}
