/* The drag library in one place: it is fetched once the board stands, which it does not need to be looked at. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'

/** What a dragged card carries. */
export type CardData = { dealId: string; stageId: string }

const cardIn = (data: Record<string | symbol, unknown>): CardData | null =>
  typeof data.dealId === 'string' && typeof data.stageId === 'string' ? { dealId: data.dealId, stageId: data.stageId } : null

/** Without room around it the browser would cut off the tilted corners and the shadow. */
const MARGIN = 14

/** Lets the card be dragged; its likeness under the pointer is tilted. */
export const dragCard = (element: HTMLElement, card: CardData, onDragged: (dragged: boolean) => void) =>
  draggable({
    element,
    getInitialData: () => card,
    onDragStart: () => onDragged(true),
    onDrop: () => onDragged(false),
    onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
      const box = element.getBoundingClientRect()
      const { clientX, clientY } = location.current.input
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: () => ({ x: clientX - box.x + MARGIN, y: clientY - box.y + MARGIN }),
        render: ({ container }) => {
          const likeness = element.cloneNode(true) as HTMLElement
          Object.assign(likeness.style, {
            width: `${box.width}px`,
            margin: `${MARGIN}px`,
            transform: 'rotate(2deg)',
            boxShadow: 'var(--shadow-lift)',
            outline: 'none',
          })
          container.append(likeness)
        },
      })
    },
  })

type Column = { element: HTMLElement; scroller: HTMLElement; stageId: string; onOver: (over: boolean) => void }

/** Takes cards of other columns. Where they come to stand is not asked: the latest arrival is on top. */
export const dropOnColumn = ({ element, scroller, stageId, onOver }: Column) =>
  combine(
    dropTargetForElements({
      element,
      getData: () => ({ stageId }),
      canDrop: ({ source }) => {
        const card = cardIn(source.data)
        return card !== null && card.stageId !== stageId
      },
      onDragEnter: () => onOver(true),
      onDragLeave: () => onOver(false),
      onDrop: () => onOver(false),
    }),
    autoScrollForElements({ element: scroller }),
  )

/** A card dropped on a column is told of; the board scrolls sideways under it. */
export const watchBoard = (element: HTMLElement, onDropped: (dealId: string, stageId: string) => void) =>
  combine(
    monitorForElements({
      canMonitor: ({ source }) => cardIn(source.data) !== null,
      onDrop: ({ source, location }) => {
        const card = cardIn(source.data)
        const stageId = location.current.dropTargets[0]?.data.stageId
        if (card && typeof stageId === 'string') onDropped(card.dealId, stageId)
      },
    }),
    autoScrollForElements({ element }),
  )
