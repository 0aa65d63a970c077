import { getTranslations } from '@/i18n/words'
import type { ComposerView } from '@/lib/posts/views'
import { Composer } from './composer'
import { ReplyInPlace } from './reply-in-place'

/** A page with nothing but the composer: for a reply or an edit, also without JavaScript. */
export async function ComposeScreen({ view }: { view: ComposerView }) {
  const t = await getTranslations('posts.composer')
  const { allowed } = view.can
  const closed = !allowed && view.can.reason !== 'sign-in' ? view.can.reason : null
  const topic = `/t/${view.slug}`
  return (
    <div className="column">
      <h1>{t(view.kind === 'edit' ? 'editTitle' : 'title')}</h1>
      <p className="small">
        {t('in')} <a href={topic}>{view.topicTitle}</a>
      </p>
      {closed ? (
        <p role="status">{(await getTranslations('refusals'))(closed as never)}</p>
      ) : (
        <Composer view={view} id="write" />
      )}
      <p className="small">{t('markdown')}</p>
      <ReplyInPlace />
    </div>
  )
}
