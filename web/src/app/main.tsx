import './styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ready } from './i18n'
import { Providers } from './providers'
import { startSessionEffects } from './session-effects'

startSessionEffects()

void ready.then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  )
})
