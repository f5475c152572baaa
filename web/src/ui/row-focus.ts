import { createContext } from 'react'

/** Whether the row around is the one that Tab comes to: what is edited in the others stays out of the way of the keyboard. */
export const RowFocus = createContext(true)
