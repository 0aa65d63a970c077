'use client' // because: React asks for error boundaries to be client components
import './globals.css'
import { type ComponentProps, useState } from 'react'
import { Failure } from '@/components/shell/failure'

/** When not even what is around a page can be shown: the failure alone, in the language and colours that the page had. */
export default function GlobalError(props: ComponentProps<typeof Failure>) {
  const [had] = useState(() => ({ ...globalThis.document?.documentElement.dataset }))
  const [lang] = useState(() => globalThis.document?.documentElement.lang || 'en')
  return (
    <html lang={lang} data-theme={had.theme}>
      <body>
        <main>
          <Failure {...props} />
        </main>
      </body>
    </html>
  )
}
