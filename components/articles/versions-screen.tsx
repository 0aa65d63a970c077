import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { articleLinks } from '@/lib/articles/links'
import type { VersionLineView, VersionsView } from '@/lib/articles/versions-view'
import { SourceWatch } from './source-watch'
import styles from './versions.module.css'

/** The history of a topic's article, newest first: each version with its note, its credits and what changed. */
export async function VersionsScreen({ view }: { view: VersionsView }) {
  const t = await getTranslations('articles.versions')
  const links = articleLinks(view.slug)
  return (
    <div className="column">
      <p className="small">
        <a href={links.topic}>{t('back')}</a> · <a href={links.corrections}>{t('corrections')}</a>
        {view.can.place ? (
          <>
            {' · '}
            <a href={`${links.versions}/passages`}>{t('passages')}</a>
          </>
        ) : null}
      </p>
      <h1>{t('of', { title: view.title })}</h1>
      {view.placingVersion ? (
        <Notice>{t('placing', { done: view.placingDone, total: view.placingTotal, shown: view.shownVersion })}</Notice>
      ) : null}
      {view.can.edit ? (
        <p>
          <a className="button" href={`/topics/${view.slug}/versions/new`}>
            {t('new')}
          </a>
        </p>
      ) : null}
      <ol className={styles.versions}>
        {view.versions.map((version) => (
          <VersionLine key={version.number} version={version} view={view} />
        ))}
      </ol>
      {view.can.edit && view.sourceUrl ? <SourceWatch view={view} /> : null}
    </div>
  )
}

async function VersionLine({ version, view }: { version: VersionLineView; view: VersionsView }) {
  const t = await getTranslations('articles.versions')
  const links = articleLinks(view.slug)
  const { number, exact, moved, changed, removed } = version
  return (
    <li className={styles.version} id={`version-${number}`}>
      <h2>
        <a href={links.version(number)}>{t('number', { number })}</a>{' '}
        <Badge tone={version.change === 'material' ? 'warn' : 'plain'}>{t(`change.${version.change}`)}</Badge>{' '}
        {number === view.shownVersion ? <Badge tone="accent">{t('now')}</Badge> : null}
      </h2>
      <p className="small">
        <Time at={version.publishedAt} /> · {version.by ? `${t('by', { name: version.by })} · ` : null}
        {t('words', { words: version.words })}
      </p>
      {version.note ? <p dir="auto">{version.note}</p> : null}
      {version.credits.length ? <p className="small">{t('credits', { names: version.credits.join(', ') })}</p> : null}
      {number > 1 && exact + moved + changed + removed > 0 ? (
        <p className="small">{t('anchors', { exact, moved, changed, removed })}</p>
      ) : null}
      <p>
        <a href={links.version(number)}>{t('read')}</a>
        {number > 1 ? (
          <>
            {' · '}
            <a href={links.changes(number)}>{t('see')}</a>
          </>
        ) : null}
      </p>
    </li>
  )
}
