import { useSyncExternalStore } from 'react'

export type ToastTone = 'good' | 'bad' | 'info'

export type ToastOptions = {
  tone?: ToastTone
  description?: string | undefined
  /** Where the server can undo: shows «Вернуть». */
  undo?: () => void
  /** Another button than undo. */
  action?: { label: string; run: () => void }
  /** Milliseconds; 0 stays until closed. */
  timeout?: number
}

export type ToastItem = Omit<ToastOptions, 'tone'> & { id: number; title: string; tone: ToastTone; timeout: number }

/** More would cover the page; the oldest leaves. */
const MOST = 4

let items: ToastItem[] = []
let lastId = 0
const listeners = new Set<() => void>()

function publish(next: ToastItem[]) {
  items = next
  for (const notify of listeners) notify()
}

/** Says what happened, at the lower right. What can be answered stays longer. */
export function toast(title: string, { tone = 'good', timeout, ...rest }: ToastOptions = {}) {
  const long = tone === 'bad' || rest.undo || rest.action
  lastId += 1
  publish([...items, { ...rest, id: lastId, title, tone, timeout: timeout ?? (long ? 8000 : 4000) }].slice(-MOST))
  return lastId
}

export const dismissToast = (id: number) => publish(items.filter((item) => item.id !== id))

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => {
    listeners.delete(notify)
  }
}

export const useToasts = () => useSyncExternalStore(subscribe, () => items)
