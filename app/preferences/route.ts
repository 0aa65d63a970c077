import { cookies } from 'next/headers'
import { choosePreferences } from '@/lib/accounts/profile.commands'
import { PreferencesInput } from '@/lib/accounts/schema'
import type { Viewer } from '@/lib/kernel/viewer'
import { keepChoice } from '@/lib/web/session-cookie'
import { viewer } from '@/lib/web/viewer'
import { spend } from '@/lib/web/write-limit'

/** The theme and language switches of every page, static ones too: remembers the choice and goes back to the page. */
export async function POST(request: Request): Promise<Response> {
  const asking = await viewer()
  const form = await sent(request, asking)
  const given = PreferencesInput.partial().safeParse({
    theme: form?.get('theme') ?? undefined,
    locale: form?.get('locale') ?? undefined,
  })
  const { theme, locale } = given.data ?? {}
  const remembered = PreferencesInput.shape.theme.catch('system').parse((await cookies()).get('theme')?.value)
  if (theme || locale) await choosePreferences(asking, { locale: locale ?? asking.locale, theme: theme ?? remembered })
  if (theme) await keepChoice('theme', theme)
  if (locale) await keepChoice('locale', locale)
  return new Response(null, { status: 303, headers: { location: cameFrom(request) } })
}

/** The form; null where there is none that can be read, or where too many came in the last minute. */
async function sent(request: Request, asking: Viewer): Promise<FormData | null> {
  try {
    await spend(asking)
    return await request.formData()
  } catch {
    return null
  }
}

/** The path of the page that sent the form, never another site's. */
function cameFrom(request: Request): string {
  const from = URL.parse(request.headers.get('referer') ?? '')
  if (!from || from.host !== request.headers.get('host')) return '/'
  return from.pathname.startsWith('//') ? '/' : from.pathname + from.search
}
