import { useState } from 'react'

/** The highest value seen for this id: what a person watches never goes backwards while totals are still found. */
export function useHighest(id: string, value: number): number {
  const [seen, setSeen] = useState({ id, value })
  if (seen.id === id && seen.value >= value) return seen.value
  setSeen({ id, value })
  return value
}
