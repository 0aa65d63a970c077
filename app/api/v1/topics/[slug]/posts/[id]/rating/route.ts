import { RateAtPath } from '@/lib/posts/path-schema'
import { ratePost } from '@/lib/posts/ratings.commands'
import { api } from '@/lib/web/api'

export const PUT = api(RateAtPath, ratePost)
