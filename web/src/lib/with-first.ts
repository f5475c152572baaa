import type { RefObject } from 'react'

type Registered = { ref: (node: HTMLInputElement | null) => void }

/** A form's field that is also told to somebody else: where a dialog puts the focus. */
export const withFirst = <R extends Registered>(field: R, first: RefObject<HTMLInputElement | null> | undefined): R =>
  first
    ? {
        ...field,
        ref: (node: HTMLInputElement | null) => {
          field.ref(node)
          first.current = node
        },
      }
    : field
