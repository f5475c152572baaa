/** Which file a run of this tab was started with, so that a check can be followed by the import itself. */
const place = (runId: string) => `import:${runId}`

export const rememberFile = (runId: string, fileId: string) => sessionStorage.setItem(place(runId), fileId)

export const recallFile = (runId: string) => sessionStorage.getItem(place(runId)) ?? undefined
