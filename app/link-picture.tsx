import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'

const folder = path.join(process.cwd(), 'node_modules/@fontsource/literata/files')

let faces: Promise<{ name: string; data: Buffer; weight: 400 | 600 }[]> | undefined

function literata() {
  faces ??= Promise.all(
    (['latin', 'cyrillic'] as const).flatMap((script) =>
      ([400, 600] as const).map(async (weight) => ({
        name: script === 'latin' ? 'Literata' : 'Literata Cyrillic',
        data: await readFile(path.join(folder, `literata-${script}-${weight}-normal.woff`)),
        weight,
      })),
    ),
  )
  return faces
}

/** 1200 × 630 pixels on paper: a line above, a title, a line below. Drawn with bundled type, so nothing is fetched. */
export async function linkPicture({ title, above, below }: { title: string; above: string; below: string }) {
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
        fontFamily: 'Literata, Literata Cyrillic',
      }}
    >
      <div style={{ fontSize: 32, color: '#2b5c8a', fontWeight: 600 }}>{above}</div>
      <div style={{ fontSize: size, fontWeight: 600, lineHeight: 1.15, letterSpacing: '-0.02em' }}>
        {title.length > 150 ? `${title.slice(0, 147)}…` : title}
      </div>
      <div style={{ fontSize: 32, color: '#5a5e65' }}>{below}</div>
    </div>,
    {
      width: 1200,
      height: 630,
      fonts: await literata(),
      headers: { 'cache-control': 'public, max-age=300' },
    },
  )
}
