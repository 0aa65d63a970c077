type Source = Record<string, string | undefined>

/**
 * Where a sign-in form may lead besides this site: without JavaScript the browser follows the form's redirect itself, and
 * `form-action` holds for that too.
 */
export const providerOrigins = (env: Source): string[] =>
  [
    env.GITHUB_ID && 'https://github.com',
    env.GOOGLE_ID && 'https://accounts.google.com',
    env.OIDC_ID && env.OIDC_ISSUER && URL.parse(env.OIDC_ISSUER)?.origin,
  ].filter((origin) => typeof origin === 'string' && origin !== '') as string[]
