import type { ReactNode } from 'react'
import { Still } from '@/components/ui/still'
import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { type Around, blocksHtml } from '@/lib/articles/article-html'
import type { ArticleView } from '@/lib/articles/article-view'
import { directionOf } from '@/lib/articles/import/language-tag'
import { articleLinks } from '@/lib/articles/links'
import { sectionsOf } from '@/lib/articles/sections'
import { readingMinutes } from '@/lib/articles/text'
import { PassageMenu } from './passage-menu'
import styles from './seed-article.module.css'

type SeedArticleProps = {
  article: ArticleView
  /** Visible replies by section id, and those since the reader's last visit. */
  counts?: Record<string, { posts: number }>
  fresh?: Record<string, number>
  /** Whether the topic takes answers: each paragraph then has its own link to answer it. */
  answerable?: boolean
  /** On a page of its own the version has no discussion beside it. */
  plain?: boolean
  /** Polls on single sections, by section id: each stands below its section's text. */
  polls?: Record<string, ReactNode>
  /** The discussion of one section, opened in place below it. */
  below?: { sectionId: string; discussion: ReactNode }
  /** For a returning reader: what stands on the fold under which the sections wait. */
  fold?: ReactNode
}

/** The pinned article: what it is, who wrote it, which version it is, and its sections with their discussions. */
export async function SeedArticle({
  article,
  counts = {},
  fresh = {},
  answerable = false,
  plain = false,
  polls = {},
  below,
  fold,
}: SeedArticleProps) {
  const t = await getTranslations('articles.seed')
  const links = articleLinks(article.slug)
  const around = await aroundBlocks(article, answerable && !plain)
  const lead = article.blocks.find((block) => block.data?.lead)
  const sections = sectionsOf(article.blocks.filter((block) => block !== lead))
  const text = { lang: article.lang, dir: directionOf(article.lang) }
  const parts = sections.map(({ id, heading, blocks }) => (
    <section key={id || 'opening'} aria-labelledby={id || undefined}>
      <div className="read">
        {heading ? (
          <h2 id={id} className={styles.heading} data-block="" {...text}>
            <span>{heading.text}</span>
            {plain ? null : (
              <a className={styles.discuss} data-count="" href={links.discuss(id)}>
                {fresh[id] ? <span className={styles.fresh}>{t('discussNew', { fresh: fresh[id] })} · </span> : null}
                {counts[id]?.posts ? t('discuss', { posts: counts[id].posts }) : t('discussNone')}
                <span className="visually-hidden">
                  {' '}
                  {t('discussLabel', { posts: counts[id]?.posts ?? 0, title: heading.text })}
                </span>
              </a>
            )}
          </h2>
        ) : null}
        {blocks.length ? (
          <Still as="div" className={styles.text} dir="auto" lang={article.lang} html={blocksHtml(blocks, around)} />
        ) : null}
      </div>
      {polls[id]}
      {below?.sectionId === id ? below.discussion : null}
    </section>
  ))
  return (
    <article className={styles.seed} aria-labelledby="article-title">
      <p className={styles.kicker}>
        <b>{t('kicker')}</b>
        {plain ? null : <span>· {t('pinned')}</span>}
        <span>· {t('minutes', { minutes: readingMinutes(article.words) })}</span>
        {article.correctedAt ? (
          <a href={links.versions}>
            {t('corrected')} <Day at={article.correctedAt} />
          </a>
        ) : null}
      </p>
      <h1 id="article-title" className={styles.title} {...text}>
        {article.title}
      </h1>
      {lead ? (
        <Still as="div" className={styles.lead} dir="auto" lang={article.lang} html={blocksHtml([lead], around)} />
      ) : null}
      <Byline article={article} />
      {fold ? (
        <details className={styles.fold}>
          <summary>{fold}</summary>
          {parts}
        </details>
      ) : (
        parts
      )}
      <PassageMenu
        slug={article.slug}
        version={article.number}
        answerable={answerable}
        words={await menuWords()}
        className={styles.menu}
      />
      <p className={styles.foot}>
        {article.licenceNote ? <span>{t('licence', { note: article.licenceNote })} · </span> : null}
        <a href={links.corrections}>{t('corrections', { open: article.openCorrections })}</a>
      </p>
    </article>
  )
}

async function menuWords() {
  const t = await getTranslations('articles.passage')
  return { menu: t('menu'), quote: t('quote'), copy: t('copy'), copied: t('copied'), correct: t('correct') }
}

async function Byline({ article }: { article: ArticleView }) {
  const t = await getTranslations('articles.seed')
  const links = articleLinks(article.slug)
  const names = article.authors.map((author) => author.name).join(', ')
  const source = article.sourceName ? t('sourceNamed', { name: article.sourceName }) : t('source')
  return (
    <p className={styles.byline}>
      {names ? <span dir="auto">{t('by', { names })}</span> : null}
      <Day at={article.publishedAt} />
      <a href={links.versions}>{t('version', { number: article.number, latest: article.shownVersion })}</a>
      {article.sourceUrl ? (
        <a href={article.sourceUrl} rel="nofollow noopener">
          {source}
        </a>
      ) : article.sourceName ? (
        <span>{source}</span>
      ) : null}
    </p>
  )
}

async function aroundBlocks(article: ArticleView, answerable: boolean): Promise<Around> {
  const t = await getTranslations('articles.seed')
  const links = articleLinks(article.slug)
  const passages = grouped(article.passages)
  return {
    passages: (blockId) => passages.get(blockId) ?? [],
    answers: ({ anchorIds, posts }) => ({ href: links.answers(anchorIds.join(',')), label: t('answers', { posts }) }),
    answer: answerable
      ? ({ blockId, text }) => ({
          href: links.answerBlock(blockId, article.number),
          label: t('answer', { start: text.split(/\s+/).slice(0, 5).join(' ') }),
        })
      : null,
    picture: (alt) => (alt ? t('picture', { alt }) : t('pictureNameless')),
  }
}

function grouped(passages: ArticleView['passages']) {
  const byBlock = new Map<string, ArticleView['passages']>()
  for (const passage of passages) byBlock.set(passage.blockId, [...(byBlock.get(passage.blockId) ?? []), passage])
  return byBlock
}
