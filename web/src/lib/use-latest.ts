import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that keeps its identity between renders and always calls the latest one: for columns, whose rows are memoised. */
export function useLatest<A extends unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const ref = useRef(latest)
  useLayoutEffect(() => {
    ref.current = latest
  })
  return useCallback((...args: A) => ref.current(...args), [])
}
