import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import type { Provider } from 'next-auth/providers/index'
import type { Env } from '@/lib/env'

/** Providers whose id and secret are in the environment. A provider never takes over an account with the same address. */
export function oauthProviders(env: Env): Provider[] {
  const providers: Provider[] = []
  if (env.GITHUB_ID && env.GITHUB_SECRET)
    providers.push(GitHub({ clientId: env.GITHUB_ID, clientSecret: env.GITHUB_SECRET }))
  if (env.GOOGLE_ID && env.GOOGLE_SECRET)
    providers.push(Google({ clientId: env.GOOGLE_ID, clientSecret: env.GOOGLE_SECRET }))
  if (env.OIDC_ISSUER && env.OIDC_ID && env.OIDC_SECRET) providers.push(oidc(env))
  return providers
}

const oidc = (env: Env): Provider => ({
  id: 'oidc',
  name: env.OIDC_NAME,
  type: 'oauth',
  wellKnown: `${env.OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId: env.OIDC_ID,
  clientSecret: env.OIDC_SECRET,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  profile: (profile: { sub: string; name?: string; preferred_username?: string; email: string }) => ({
    id: profile.sub,
    name: profile.name ?? profile.preferred_username ?? null,
    email: profile.email,
    image: null,
  }),
})

/** What a sign-in page offers besides its forms. */
export const providerNames = (env: Env): { id: string; name: string }[] =>
  oauthProviders(env).map(({ id, name }) => ({ id, name }))
