import { Form, Submit } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { discardDraftAction, keepDraftAction } from '@/lib/articles/actions'
import type { DraftView } from '@/lib/articles/draft-view'
import { articleLinks } from '@/lib/articles/links'
import { words } from '@/lib/articles/text'
import { DraftAbout } from './draft-about'
import { DraftBlocks } from './draft-blocks'
import { DraftChange } from './draft-change'
import { DraftDropped } from './draft-dropped'
import styles from './editing.module.css'
import { KeepTyped } from './keep-typed'
import { ShowNewest } from './show-newest'

/** What was read from an article, under an editor's hands: about it, what was left out, every block, and publishing. */
export async function DraftScreen({ draft, saved }: { draft: DraftView; saved: boolean }) {
  const t = await getTranslations('articles.draft')
  const { topic, article, blocks } = draft
  const next = (topic?.latest ?? 0) + 1
  const count = words(article.blocks.map((block) => block.text).join(' ')).length
  return (
    <div className="wide">
      <h1>{topic ? t('versionTitle', { number: next, title: topic.title }) : t('title')}</h1>
      <p>{t('lead', { blocks: blocks.length, words: count })}</p>
      {saved ? <Notice>{t('saved')}</Notice> : null}
      {draft.origin === 'source' ? <Notice>{t('proposed')}</Notice> : null}
      {topic && topic.basedOn < topic.latest ? <StaleNotice topic={topic} /> : null}
      <Form key={draft.sequence} id="draft" action={keepDraftAction} className={styles.draft}>
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="sequence" value={draft.sequence} />
        <KeepTyped />
        <ShowNewest />
        <DraftAbout article={article} />
        {topic ? <DraftChange draft={draft} /> : null}
        <DraftDropped dropped={article.dropped} />
        <DraftBlocks blocks={blocks} lang={article.lang} />
        <p className={styles.bar}>
          {/* Enter in a field presses the first button: that saves, and never publishes. */}
          <Submit name="press" value="save" className="button">
            {t('save')}
          </Submit>
          <Submit name="press" value="publish">
            {topic ? t('publishVersion', { number: next }) : t('publish')}
          </Submit>
          {topic ? null : <small>{t('pollSlot')}</small>}
        </p>
      </Form>
      <Form id="discard" action={discardDraftAction} className={styles.discard}>
        <input type="hidden" name="id" value={draft.id} />
        <Submit className="quiet">{t('discard')}</Submit>
      </Form>
    </div>
  )
}

async function StaleNotice({ topic }: { topic: NonNullable<DraftView['topic']> }) {
  const t = await getTranslations('articles.draft')
  return (
    <Notice tone="warn">
      <p>
        {t('stale', { latest: topic.latest, based: topic.basedOn })}{' '}
        <a href={`${articleLinks(topic.slug).changes(topic.latest)}?from=${topic.basedOn}`}>{t('staleSee')}</a>
      </p>
      <div>
        <Submit form="draft" name="press" value="follow" className="button">
          {t('rebase', { latest: topic.latest })}
        </Submit>
      </div>
    </Notice>
  )
}
