import type { Choice, ImportFile, ImportKind } from './types'

/** As the server reads the file. */
export const suggested = ({ columns }: ImportFile): Choice => ({
  columns: columns.map(({ suggestedField }) => suggestedField ?? null),
  onExisting: 'fill',
  ownerId: null,
  stageId: null,
})

/** Fields of which one is enough to tell a row from others. */
const NEEDED: { [K in ImportKind]: string[] } = {
  contact: ['name', 'lastName', 'firstName', 'email', 'phone'],
  company: ['name'],
  deal: ['title', 'contactName', 'company'],
}

export const isEnough = (kind: ImportKind, columns: Choice['columns']) => columns.some((field) => field !== null && NEEDED[kind].includes(field))

/** Columns that go where another one before them goes, though only one may. */
export function repeated({ fields }: Pick<ImportFile, 'fields'>, columns: Choice['columns']): Set<number> {
  const single = new Set(fields.filter(({ isRepeatable }) => !isRepeatable).map(({ name }) => name))
  return new Set(columns.flatMap((field, at) => (field !== null && single.has(field) && columns.indexOf(field) < at ? [at] : [])))
}

const place = (fileId: string) => `import-choice:${fileId}`

export const rememberChoice = (fileId: string, choice: Choice) => sessionStorage.setItem(place(fileId), JSON.stringify(choice))

/** What this tab chose for the file before, if it still fits. */
export function recallChoice(file: ImportFile): Choice | undefined {
  try {
    const known = JSON.parse(sessionStorage.getItem(place(file.id)) ?? 'null') as Choice | null
    return known?.columns.length === file.columns.length ? { ...suggested(file), ...known } : undefined
  } catch {
    return undefined
  }
}
