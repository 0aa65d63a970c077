import { getTranslations } from '@/i18n/words'
import { blockKinds } from '@/lib/articles/block'
import type { DraftView } from '@/lib/articles/draft-view'
import { directionOf } from '@/lib/articles/import/language-tag'
import styles from './editing.module.css'

/** Every block of a draft: its kind, its level and its words, each to be changed; set as it will look, roughly. */
export async function DraftBlocks({ blocks, lang }: { blocks: DraftView['blocks']; lang: string }) {
  const t = await getTranslations('articles.draft')
  const rows = blocks.map((block, n) => ({ ...block, n, id: `block-${n}` }))
  return (
    <section aria-labelledby="structure">
      <h2 id="structure">{t('structure')}</h2>
      <p className="small">{t('blockHint')}</p>
      <ol className={styles.blocks}>
        {rows.map(({ id, n, kind, level, text }) => (
          <li key={id} id={id} className={styles.block} data-kind={kind} data-level={level}>
            <select name="kind[]" defaultValue={kind} aria-label={`${t('block', { n: n + 1 })}: ${t('kind')}`}>
              {blockKinds.map((value) => (
                <option key={value} value={value}>
                  {t(`kinds.${value}`)}
                </option>
              ))}
            </select>
            <select name="level[]" defaultValue={level} aria-label={`${t('block', { n: n + 1 })}: ${t('level')}`}>
              {[0, 1, 2, 3, 4, 5, 6].map((value) => (
                <option key={value} value={value}>
                  {value || '–'}
                </option>
              ))}
            </select>
            <textarea
              name="text[]"
              defaultValue={text}
              rows={Math.min(14, Math.max(1, Math.ceil(text.length / 78), text.split('\n').length))}
              lang={lang}
              dir={directionOf(lang)}
              aria-label={`${t('block', { n: n + 1 })}: ${t('words')}`}
            />
            <label className={styles.remove}>
              <input type="checkbox" name="remove[]" value={n} /> {t('remove')}
            </label>
          </li>
        ))}
      </ol>
    </section>
  )
}
