import createNextIntl from 'next-intl/plugin'

const withIntl = createNextIntl('./i18n/request.ts')

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  ...(process.env.SITE_URL?.startsWith('https:')
    ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }]
    : []),
]

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
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default withIntl(config)
