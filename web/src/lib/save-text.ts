import { saveBlob } from './save-blob'

/** Offers a text as a file to keep. */
export const saveText = (name: string, text: string, type = 'text/plain') =>
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }))
