import { useTranslation } from 'react-i18next'
import { Segmented } from '@/ui/segmented'
import { KindIcon } from './kind-icon'
import { KINDS, type TaskKind } from './types'

type Props = { kind: TaskKind; onChange: (kind: TaskKind) => void; compact?: boolean }

export function KindChoice({ kind, onChange, compact }: Props) {
  const { t } = useTranslation('tasks')
  return (
    <Segmented
      label={t('field.kind')}
      value={kind}
      onChange={onChange}
      items={KINDS.map((v) => ({ v, label: t(`kind.${v}`), icon: <KindIcon kind={v} className="size-3.5" /> }))}
      {...(compact && { compact })}
    />
  )
}
