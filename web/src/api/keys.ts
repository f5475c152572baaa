/**
 * Query keys: `[entity, 'list' | 'detail' | …, params]`. The entity is the `kind` of live events, so that
 * an event invalidates everything of its kind. The cache is emptied when the session changes,
 * therefore the organisation is not part of the key.
 */
export const key = {
  all: (entity: string) => [entity] as const,
  list: (entity: string, params: object = {}) => [entity, 'list', params] as const,
  detail: (entity: string, id: string, part?: string) =>
    part ? ([entity, 'detail', id, part] as const) : ([entity, 'detail', id] as const),
}
