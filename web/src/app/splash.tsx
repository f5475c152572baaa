import { Mark } from '@/ui/mark'

/** While the session is looked up, and before sign-in pages: nothing that would jump away. */
export function Splash() {
  return (
    <div className="flex h-full items-center justify-center opacity-60">
      <Mark size={40} />
    </div>
  )
}
