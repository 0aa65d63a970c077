// The Content-Security-Policy of every page. Pages rendered for a viewer name their scripts by nonce, static ones by hash.

/**
 * @param {string} scripts sources of script-src
 * @param {{ dev?: boolean, forms?: string[] }} [options] `forms`: where forms may lead besides this site
 */
export const policy = (scripts, { dev = false, forms = [] } = {}) =>
  [
    "default-src 'none'",
    `script-src ${scripts}${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' https: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...forms].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
