import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import { drawnBy } from './drawn-by'

const folder = path.join(process.cwd(), 'node_modules/@fontsource/literata')

const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

type Type = { faces: { name: string; data: Buffer; weight: 400 | 600 }[]; drawn: (text: string) => string | null }
let kept: Promise<Type> | undefined

async function readType(): Promise<Type> {
  const faces = scripts.flatMap((script) =>
    ([400, 600] as const).map(async (weight) => ({
      name: `Literata ${script}`,
      data: await readFile(path.join(folder, `files/literata-${script}-${weight}-normal.woff`)),
      weight,
    })),
  )
  const ranges = JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  return { faces: await Promise.all(faces), drawn: drawnBy(scripts.map((script) => ranges[script] ?? '')) }
}

/**
 * 1200 × 630 pixels on paper: a line above, a title, a line below. Drawn with bundled type alone: for a letter that it has
 * not, the library would ask a service on the web, so a line in another script is left out.
 */
export async function linkPicture(lines: { title: string; above: string; below: string }) {
  kept ??= readType()
  const { faces, drawn } = await kept
  const [above, below] = [drawn(lines.above) ?? 'Parley', drawn(lines.below) ?? '']
  const title = drawn(lines.title) ?? above
  const size = title.length > 70 ? 56 : 72
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '72px 80px',
        background: '#fbfaf7',
        color: '#1d1f22',
        borderTop: '16px solid #2b5c8a',
        fontFamily: scripts.map((script) => `Literata ${script}`).join(', '),
      }}
    >
      <div style={{ fontSize: 32, color: '#2b5c8a', fontWeight: 600 }}>{title === above ? '' : above}</div>
      <div style={{ fontSize: size, fontWeight: 600, lineHeight: 1.15, letterSpacing: '-0.02em' }}>
        {title.length > 150 ? `${title.slice(0, 147)}…` : title}
      </div>
      <div style={{ fontSize: 32, color: '#5a5e65' }}>{below}</div>
    </div>,
    {
      width: 1200,
      height: 630,
      fonts: faces,
      headers: { 'cache-control': 'public, max-age=300' },
    },
  )
}
