import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SelectField, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { placeByHandAction } from '@/lib/articles/actions'
import { articleLinks } from '@/lib/articles/links'
import type { LostPassagesView } from '@/lib/articles/passages-view'
import styles from './versions.module.css'

/** Passages that a version moved, changed or lost, each with a form to put it in its place by hand. */
export async function LostPassagesScreen({ view }: { view: LostPassagesView }) {
  const t = await getTranslations('articles.passages')
  const links = articleLinks(view.slug)
  return (
    <div className="column">
      <p className="small">
        <a href={links.versions}>{view.title}</a>
      </p>
      <h1>{t('title')}</h1>
      <p>{t('lead', { number: view.number })}</p>
      {view.passages.length ? (
        <ol className={styles.versions}>
          {view.passages.map((passage) => (
            <LostPassage key={passage.anchorId} passage={passage} view={view} />
          ))}
        </ol>
      ) : (
        <EmptyState title={t('none')} />
      )}
    </div>
  )
}

async function LostPassage({
  passage,
  view,
}: {
  passage: LostPassagesView['passages'][number]
  view: LostPassagesView
}) {
  const t = await getTranslations('articles.passages')
  const { anchorId, exact, state, blockId, now, posts } = passage
  const short = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text)
  return (
    <li className={styles.version}>
      <p className="small">
        <Badge tone={state === 'MOVED' ? 'plain' : 'warn'}>{t(`state.${state}`)}</Badge>{' '}
        {passage.byHand ? `${t('byHand')} · ` : null}
        <a href={articleLinks(view.slug).answers(anchorId)}>{t('posts', { posts })}</a>
      </p>
      <blockquote className={styles.paragraph} dir="auto" lang={view.lang}>
        {exact}
      </blockquote>
      {now && now !== exact ? (
        <p>
          {t('now')} <q dir="auto">{now}</q>
        </p>
      ) : null}
      <details>
        <summary>{t('place')}</summary>
        <Form id={`place-${anchorId}`} action={placeByHandAction}>
          <input type="hidden" name="topicId" value={view.topicId} />
          <input type="hidden" name="anchorId" value={anchorId} />
          <input type="hidden" name="version" value={view.number} />
          <SelectField
            name="blockId"
            label={t('block')}
            defaultValue={blockId}
            options={view.blocks.map((block) => ({ value: block.blockId, label: short(block.text) }))}
          />
          <TextField
            name="exact"
            label={t('words')}
            hint={t('wordsHint')}
            defaultValue={now ?? exact}
            rows={2}
            dir="auto"
          />
          <div>
            <Submit>{t('submit')}</Submit>
          </div>
        </Form>
      </details>
    </li>
  )
}
