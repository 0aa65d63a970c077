import { cookies } from 'next/headers'
import { choosePreferences } from '@/lib/accounts/profile.commands'
import { PreferencesInput } from '@/lib/accounts/schema'
import { keepChoice } from '@/lib/web/session-cookie'
import { viewer } from '@/lib/web/viewer'

/** The theme and language switches of every page, static ones too: remembers the choice and goes back to the page. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const given = PreferencesInput.partial().safeParse({
    theme: form.get('theme') ?? undefined,
    locale: form.get('locale') ?? undefined,
  })
  const { theme, locale } = given.data ?? {}
  const asking = await viewer()
  const remembered = PreferencesInput.shape.theme.catch('system').parse((await cookies()).get('theme')?.value)
  await choosePreferences(asking, { locale: locale ?? asking.locale, theme: theme ?? remembered })
  if (theme) await keepChoice('theme', theme)
  if (locale) await keepChoice('locale', locale)
  return new Response(null, { status: 303, headers: { location: cameFrom(request) } })
}

/** The path of the page that sent the form, never another site's. */
function cameFrom(request: Request): string {
  const from = URL.parse(request.headers.get('referer') ?? '')
  if (!from || from.host !== request.headers.get('host')) return '/'
  return from.pathname.startsWith('//') ? '/' : from.pathname + from.search
}
