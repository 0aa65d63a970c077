/** Whom a mailed link is for. */
export type LinkView = { purpose: 'register' | 'signIn' | 'reset'; name: string; email: string }
