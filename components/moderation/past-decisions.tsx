import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { PastDecisionView } from '@/lib/moderation/case.queries'
import type { HouseRule } from '@/lib/settings/house-rules'
import { groundWords } from './ground-words'
import styles from './moderation.module.css'

/** What was decided before, about this post and its author's others in the topic. */
export async function PastDecisions({ decisions, rules }: { decisions: PastDecisionView[]; rules: HouseRule[] }) {
  const t = await getTranslations('moderation')
  return (
    <section className={styles.part}>
      <h3>{t('case.earlier')}</h3>
      {decisions.length === 0 ? <p className="small">{t('case.noEarlier')}</p> : null}
      <ul className={styles.past}>
        {decisions.map((d) => (
          <li key={d.id}>
            <p>
              {t('case.decisionLine', { action: t(`acted.${d.action}`), name: d.decider ?? t('case.automatic') })}
              {' · '}
              {d.here ? t('case.here') : t('case.otherPost')} · <Time at={d.createdAt} />
              {d.undoneAt ? <Badge>{t('case.undone')}</Badge> : null}
              {d.conflicted ? <Badge tone="warn">{t('case.conflicted')}</Badge> : null}
              {d.appeal ? <Badge>{t('case.appealed')}</Badge> : null}
            </p>
            <p className="small" dir="auto">
              {[groundWords(t, rules, d.ground), d.source === 'automated' ? '' : d.reason].filter(Boolean).join('. ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
