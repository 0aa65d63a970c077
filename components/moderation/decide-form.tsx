import { Form, SelectField, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { decideAction } from '@/lib/moderation/actions'
import type { CaseView } from '@/lib/moderation/case.queries'
import { restrictions } from '@/lib/moderation/decision-actions'
import { groundsOf } from '@/lib/moderation/grounds'
import type { HouseRule } from '@/lib/settings/house-rules'
import { AuthorNotice } from './author-notice'
import { ChoiceField } from './choice-field'
import { groundWords } from './ground-words'
import styles from './moderation.module.css'

/** The letter that picks an action. */
const keys = { approve: 'a', keep: 'a', restore: 'a', reject: 'r', remove: 'r', hide: 'h', askToEdit: 'e' }

type Chosen = { ground: string }

/** The decision: what becomes of the post, the ground and the reason, with the notice that its author will read. */
export async function DecideForm({ found, rules, chosen }: { found: CaseView; rules: HouseRule[]; chosen: Chosen }) {
  const t = await getTranslations('moderation')
  const grounds = groundsOf(rules.length)
  const ground = grounds.includes(chosen.ground) ? chosen.ground : ''
  const template = (key: string) => (t.has(`templates.${key}`) ? t(`templates.${key}`) : '')
  const templates = Object.fromEntries(grounds.map((key) => [key, template(key)]))
  const reason = ground ? template(ground) : ''
  const source = found.cause === 'reported' ? 'report' : 'own'
  return (
    <section className={styles.decide} id="decide" data-decide="" data-templates={JSON.stringify(templates)}>
      <h3>{t('decide.title')}</h3>
      <Form id="decide-form" action={decideAction} label={t('decide.title')}>
        <input type="hidden" name="topicId" value={found.topicId} />
        <input type="hidden" name="caseId" value={found.id} />
        <input type="hidden" name="version" value={found.version} />
        <input type="hidden" name="revisionId" value={found.latestRevisionId} />
        <ChoiceField
          name="action"
          legend={t('decide.action')}
          keys={keys}
          choices={found.can.actions.map((value) => ({
            value,
            label: t(`action.${value}`),
            hint: t(`actionHint.${value}`),
          }))}
        />
        <SelectField
          key={ground}
          name="ground"
          label={t('decide.ground')}
          hint={t('decide.groundHint')}
          defaultValue={ground}
          options={[
            { value: '', label: t('decide.noGround') },
            ...grounds.map((value) => ({ value, label: groundWords(t, rules, value) })),
          ]}
        />
        <TextField
          name="reason"
          label={t('decide.reason')}
          hint={t('decide.reasonHint')}
          rows={3}
          maxLength={2000}
          dir="auto"
          defaultValue={reason}
        />
        <details>
          <summary>{t('decide.templates')}</summary>
          <ul className={styles.templates}>
            {grounds.map((key) => (
              <li key={key}>
                <a href={`/review/${found.topicId}/${found.id}?ground=${key}#decide`}>{groundWords(t, rules, key)}</a>
                <small>{template(key)}</small>
              </li>
            ))}
          </ul>
        </details>
        <details>
          <summary>{t('decide.facts')}</summary>
          <TextField
            name="facts"
            label={t('decide.facts')}
            hint={t('decide.factsHint')}
            rows={2}
            maxLength={500}
            hideLabel
          />
        </details>
        <div className={styles.willRead}>
          <h4>{t('decide.willRead')}</h4>
          {found.can.actions.map((action) => (
            <AuthorNotice
              key={action}
              action={action}
              topic={found.title}
              ground={restrictions.includes(action) ? groundWords(t, rules, ground) : ''}
              reason={reason}
              source={source}
              draft
            />
          ))}
        </div>
        <Submit>{t('decide.submit')}</Submit>
      </Form>
    </section>
  )
}
