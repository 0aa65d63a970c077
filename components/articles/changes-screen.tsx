import { getTranslations } from '@/i18n/words'
import { articleLinks } from '@/lib/articles/links'
import type { ChangesView } from '@/lib/articles/versions-view'
import type { BlockDiff } from '@/lib/articles/word-diff'
import styles from './versions.module.css'

/** What changed between two versions, block by block; unchanged stretches are folded. */
export async function ChangesScreen({ view }: { view: ChangesView }) {
  const t = await getTranslations('articles.versions')
  const links = articleLinks(view.slug)
  const runs = runsOf(view.blocks)
  return (
    <div className="column">
      <p className="small">
        <a href={links.versions}>{t('of', { title: view.title })}</a>
      </p>
      <h1>{t('changesTitle', { from: view.from, to: view.to })}</h1>
      {view.note ? <p dir="auto">{view.note}</p> : null}
      <p className="small">{runs.some((run) => run.changed) ? t('legend') : t('nothing')}</p>
      <div className="read">
        {runs.map((run) =>
          run.changed ? (
            run.blocks.map(({ key, block }) => (
              <ChangedBlock key={key} block={block} label={t(`block.${block.change as 'added'}`)} />
            ))
          ) : (
            <details key={run.key} className={styles.same}>
              <summary>{t('same', { count: run.blocks.length })}</summary>
              {run.blocks.map(({ key, block }) => (
                <p key={key} dir="auto">
                  {block.parts.map((part) => part.text).join('')}
                </p>
              ))}
            </details>
          ),
        )}
      </div>
    </div>
  )
}

function ChangedBlock({ block, label }: { block: BlockDiff; label: string }) {
  const parts = block.parts.map((part, n) => ({ ...part, key: `${n}-${part.change}` }))
  return (
    <div className={styles.changed} data-kind={block.kind} data-change={block.change}>
      <p className={styles.label}>{label}</p>
      <p dir="auto">
        {parts.map(({ key, change, text }) => {
          if (change === 'added') return <ins key={key}>{text}</ins>
          return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
        })}
      </p>
    </div>
  )
}

type Run = { key: string; changed: boolean; blocks: { key: string; block: BlockDiff }[] }

function runsOf(blocks: BlockDiff[]): Run[] {
  const runs: Run[] = []
  for (const [n, block] of blocks.entries()) {
    const changed = block.change !== 'same'
    const last = runs.at(-1)
    const entry = { key: `${n}-${block.blockId}`, block }
    if (last && last.changed === changed) last.blocks.push(entry)
    else runs.push({ key: entry.key, changed, blocks: [entry] })
  }
  return runs
}
