/** Offers bytes as a file to keep. */
export function saveBlob(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The click only starts the download; freed at once it could come out empty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
