import { once } from './install.mjs'
import { bin, run } from './run.mjs'
import { stop } from './say.mjs'

const inputs = [
  'app',
  'components',
  'i18n',
  'lib',
  'messages',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the site unless the last build was made from these very files. Needs no database. */
export async function build() {
  await once('.next/made-from', inputs, 'build the site', async () => {
    const { code, output } = await run(bin('next'), ['build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      quiet: true,
    })
    if (code !== 0) stop(`${output}\nThe build failed; its words are above.`)
  })
}
