import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { api, ask } from '@/api/client'
import { meQuery } from '@/api/me'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'
import { ErrorLine } from '@/ui/error-line'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Skeleton } from '@/ui/skeleton'
import { QrCode } from './qr-code'
import { RecoveryCodes } from './recovery-codes'

const schema = z.object({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'error.totp')) })

/** Scan, type the first code, keep the recovery codes. */
export function TotpSetupDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [codes, setCodes] = useState<string[] | null>(null)
  const close = () => {
    onClose()
    if (codes) void client.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  if (codes) return <RecoveryCodes codes={codes} onClose={close} />
  return <Scan onClose={close} onCodes={setCodes} />
}

function Scan({ onClose, onCodes }: { onClose: () => void; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('settings')
  const setup = useQuery({
    queryKey: ['totp', 'setup'],
    queryFn: () => ask(api.POST('/api/auth/totp/setup')),
    // Each call makes a new secret, so the one on the screen must stay the last one.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const form = useSchemaForm(schema, { defaultValues: { code: '' }, t })
  const submit = form.submit(async (values) => {
    const { recoveryCodes } = await ask(api.POST('/api/auth/totp/confirm', { body: values }))
    onCodes(recoveryCodes)
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('totp.setupTitle')}
      description={t('totp.setupSub')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="totp" variant="primary" busy={form.busy} disabled={!setup.data}>
            {t('totp.confirm')}
          </Button>
        </>
      }
    >
      {setup.isError && <ErrorLine error={setup.error} onRetry={() => void setup.refetch()} />}
      <form id="totp" noValidate className="flex gap-5 max-md:flex-col" onSubmit={(event) => void submit(event)}>
        {setup.data ? (
          <QrCode text={setup.data.otpauthUrl} label={t('totp.qr')} />
        ) : (
          <Skeleton className="size-[168px] shrink-0 rounded-lg" />
        )}
        <div className="flex min-w-0 flex-1 flex-col gap-4">
          <div>
            <div className="font-medium">{t('totp.secret')}</div>
            <code className="mono mt-1 mb-2 block break-all text-ink-2">{setup.data?.secret ?? '…'}</code>
            {setup.data && <CopyButton text={setup.data.secret} />}
          </div>
          <Field label={t('totp.code')} error={form.error('code')}>
            <Input
              {...form.register('code')}
              autoFocus
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              className="num tracking-[0.2em]"
            />
          </Field>
          <FormFailure>{form.failure}</FormFailure>
        </div>
      </form>
    </Dialog>
  )
}
