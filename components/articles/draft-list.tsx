import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'

type DraftLine = { id: string; title: string; origin: string; updatedAt: Date }

/** Drafts that wait to be gone on with. */
export async function DraftList({ drafts }: { drafts: DraftLine[] }) {
  const t = await getTranslations('articles.start')
  if (!drafts.length) return null
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={`/topics/drafts/${draft.id}`} dir="auto">
              {draft.title || t('untitled')}
            </a>{' '}
            <small>
              <Time at={draft.updatedAt} />
              {draft.origin === 'source' ? ` · ${t('proposed')}` : null}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
