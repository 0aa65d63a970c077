import type { device } from './device'

export type OwnAccountView = {
  name: string
  email: string
  emailVerified: boolean
  hasPassword: boolean
  locale: string
  theme: string
  providers: string[]
  sessions: OwnSessionView[]
}

export type OwnSessionView = ReturnType<typeof device> & { id: string; current: boolean; openedAt: Date; usedAt: Date }
