type Drag = typeof import('./drag')

/** For an effect: attaches as soon as the drag library is there, unless it has been cleaned up by then. */
export function withDrag(attach: (drag: Drag) => () => void): () => void {
  let isOver = false
  let detach: (() => void) | undefined
  void import('./drag').then((drag) => {
    if (!isOver) detach = attach(drag)
  })
  return () => {
    isOver = true
    detach?.()
  }
}
