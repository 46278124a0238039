import './style/fonts.css'
import './style/mantine.css'
import 'virtual:theme.css'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { DRAWING_STYLE } from '../../view/drawing-style.js'
import { caseQuery, queries } from './api.js'
import { fetchWords, ReaderProvider } from './reader.js'
import { router } from './router.js'

// Words, data and the scripts of the page that is asked for come beside one another, not one after another.
fetchWords()
void queries.prefetchQuery(caseQuery)
void router.load()

const drawings = new CSSStyleSheet()
drawings.replaceSync(DRAWING_STYLE)
document.adoptedStyleSheets.push(drawings)

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ReaderProvider>
          <RouterProvider router={router} />
        </ReaderProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
