const minute = 60
const day = 24 * 3600

/** In seconds. A session ends after 30 days without use; browsers forget a cookie after 400 days at most. */
export const lifetimes = {
  session: 30 * day,
  cookie: 400 * day,
  /** How often a session's last use is written down. */
  touch: 5 * minute,
  link: { register: day, signIn: 30 * minute, reset: 30 * minute },
} as const
