/** `school:read` as a text key; the colon would name a namespace. */
export const permissionText = (permission: string) => `team:may.${permission.replace(':', '_')}`
