import type { Run } from './types'

const ROWS = ['contact', 'company', 'deal'] as const
/** What the rows of a file are. */
export type FileRows = (typeof ROWS)[number]

export const LISTS = { contact: '/contacts', company: '/companies', deal: '/pipeline' } as const
export const IMPORTS: { [K in FileRows]: string } = { contact: '/import/contacts', company: '/import/companies', deal: '/import/deals' }

/** A run that brought the rows of a file; the others bring a school from another system. */
export const isFileRun = ({ source }: Pick<Run, 'source'>) => source.vendor === 'csv'

export const rowsOf = ({ source }: Pick<Run, 'source'>): FileRows => ROWS.find((rows) => source.url === `csv:${rows}`) ?? 'contact'
