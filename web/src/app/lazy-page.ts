import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import i18n from './i18n'

type Page = ComponentType<object>
type Pages<M> = { [K in keyof M]: M[K] extends Page ? K : never }[keyof M] & string

/** Loads a page's code and its texts side by side, so that neither waits for the other. */
export function lazyPage<M>(namespace: string | string[], load: () => Promise<M>, name: Pages<M>): AsyncRouteComponent<object> {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), i18n.loadNamespaces(namespace)])
    return module as Record<string, Page>
  }, name)
}
