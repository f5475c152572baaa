import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { entryWords } from './entry-words'
import { lookOf } from './look'
import { useLatest } from './queries'

const FEW = 5

/** What was said to a contact last, and the way to the rest. */
export function Latest({ contactId }: { contactId: string }) {
  const { t } = useTranslation('timeline')
  const f = useFormat()
  const { data, isPending, isError, error, refetch } = useLatest({ contactId }, FEW)
  return (
    <Block
      title={t('latest.title')}
      action={
        <Link to="/contacts/$id" params={{ id: contactId }} className="rounded text-xs font-medium text-accent-ink hover:underline">
          {t('latest.all')}
        </Link>
      }
    >
      {isPending && <Skeleton className="my-2 w-52" />}
      {isError && <ErrorLine error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="text-ink-2">{t('latest.empty')}</p>}
      <ol>
        {data?.map((entry) => {
          const { icon: Icon } = lookOf(entry)
          return (
            <li key={entry.id} className="flex gap-2.5 py-1.5">
              <Icon className="mt-0.5 size-4 shrink-0 stroke-[1.75] text-ink-3" aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="flex gap-2">
                  <span className="min-w-0 flex-1 truncate first-letter:uppercase">{entryWords(entry, t, f)}</span>
                  <time dateTime={entry.at} className="num shrink-0 text-xs leading-5 text-ink-2">
                    {f.day(entry.at)}
                  </time>
                </span>
                {entry.body && <span className="block truncate text-xs text-ink-2">{entry.body}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </Block>
  )
}
