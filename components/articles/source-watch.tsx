import { Form, Submit } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { watchSourceAction } from '@/lib/articles/actions'
import type { VersionsView } from '@/lib/articles/versions-view'

/** Editors switch the daily look at the source on and off. */
export async function SourceWatch({ view }: { view: VersionsView }) {
  const t = await getTranslations('articles.versions')
  return (
    <section className="card" aria-labelledby="watch">
      <h2 id="watch">{t('watch')}</h2>
      <p>
        {view.watchSource ? t('watchOn') : t('watchOff')}{' '}
        {view.sourceCheckedAt ? (
          <small>
            {t('checked')} <Time at={view.sourceCheckedAt} />
          </small>
        ) : null}
      </p>
      <Form id="watch-source" action={watchSourceAction}>
        <input type="hidden" name="slug" value={view.slug} />
        <input type="hidden" name="watch" value={view.watchSource ? 'off' : 'on'} />
        <div>
          <Submit className="button">{view.watchSource ? t('watchStop') : t('watchStart')}</Submit>
        </div>
      </Form>
    </section>
  )
}
