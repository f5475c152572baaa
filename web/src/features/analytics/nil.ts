/** The API leaves out what it could also call `null`. */
export const isNil = (value: unknown): value is null | undefined => value === null || value === undefined
