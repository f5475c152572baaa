import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import { ready } from '@/app/i18n'
import { queryClient } from '@/app/query'
import { routeTree } from '@/app/routes'
import { setLanguage } from '@/lib/language'
import { Toaster } from '@/ui/toaster'

// The first visit of a page compiles its code, on a busy machine for seconds.
configure({ asyncUtilTimeout: 10_000 })

/** Opens an address of the real application, in Russian, and gives back the router to look at. */
export async function openApp(path: string) {
  await ready
  await setLanguage('ru')
  queryClient.clear()
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [path] }) })
  await router.load()
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
      <Toaster />
    </QueryClientProvider>,
  )
  return router
}
