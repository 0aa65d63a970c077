import createNextIntl from 'next-intl/plugin'
import { securityHeaders } from './lib/web/security-headers.mjs'

const withIntl = createNextIntl('./i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.PARLEY_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: new URL('./lib/web/page-cache.mjs', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  serverExternalPackages: [
    'graphile-worker',
    'pg',
    'pino',
    '@node-rs/argon2',
    'nodemailer',
    'linkedom',
    '@mozilla/readability',
  ],
  // `npm run check` is where types are checked; the build does not do it a second time.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: '2mb' } },
  headers: async () => [{ source: '/:path*', headers: securityHeaders(process.env.SITE_URL) }],
}

export default withIntl(config)
