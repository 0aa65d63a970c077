import { Badge } from '@/components/ui/badge'
import { Form, SelectField, Submit, TextField } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { closeCorrectionAction } from '@/lib/articles/actions'
import type { CorrectionsView, CorrectionView } from '@/lib/articles/corrections-view'
import { articleLinks, passageLink } from '@/lib/articles/links'
import styles from './versions.module.css'

/** One correction: what stands there, what is proposed, by whom, and what became of it. */
export async function CorrectionItem({ correction, view }: { correction: CorrectionView; view: CorrectionsView }) {
  const t = await getTranslations('articles.corrections')
  const links = articleLinks(view.slug)
  const { id, state, version, blockId, exact, sourceUrl, inVersion } = correction
  return (
    <li className={styles.correction} id={`c-${id}`}>
      <p className="small">
        <Badge tone={state === 'open' ? 'accent' : 'plain'}>
          {state === 'accepted' ? t('accepted', { version: inVersion ?? 0 }) : t(state)}
        </Badge>{' '}
        {t('by', { name: correction.by })} · <Time at={correction.createdAt} />
      </p>
      <dl>
        <dt>{t('was')}</dt>
        <dd dir="auto">{exact}</dd>
        <dt>{t('proposed')}</dt>
        <dd dir="auto">{correction.proposed}</dd>
      </dl>
      {correction.explanation ? <p dir="auto">{correction.explanation}</p> : null}
      {correction.reason ? <p dir="auto">{t('reason', { reason: correction.reason })}</p> : null}
      <p className="small">
        <a href={passageLink(links.version(version), blockId, exact)}>{t('see')}</a>
        {sourceUrl ? (
          <>
            {' · '}
            <a href={sourceUrl} rel="ugc nofollow noopener">
              {t('source')}
            </a>
          </>
        ) : null}
        {inVersion ? (
          <>
            {' · '}
            <a href={links.changes(inVersion)}>{t('accepted', { version: inVersion })}</a>
          </>
        ) : null}
        {correction.duplicateOf ? (
          <>
            {' · '}
            <a href={`#c-${correction.duplicateOf}`}>{t('duplicateOf')}</a>
          </>
        ) : null}
      </p>
      {state === 'open' && view.can.decide ? (
        <>
          <p className="small">
            <a href={`/topics/${view.slug}/versions/new`}>{t('accept')}</a>
          </p>
          <CloseForm correction={correction} view={view} />
        </>
      ) : null}
    </li>
  )
}

async function CloseForm({ correction, view }: { correction: CorrectionView; view: CorrectionsView }) {
  const t = await getTranslations('articles.corrections')
  const others = view.corrections.filter((other) => other.id !== correction.id)
  const choices = others.map((other) => ({
    value: other.id,
    label: `${other.exact.slice(0, 50)} → ${other.proposed.slice(0, 50)}`,
  }))
  return (
    <details>
      <summary>{t('close')}</summary>
      <Form id={`close-${correction.id}`} action={closeCorrectionAction}>
        <input type="hidden" name="topicId" value={view.topicId} />
        <input type="hidden" name="id" value={correction.id} />
        <SelectField
          name="as"
          label={t('as')}
          options={[
            { value: 'declined', label: t('declined') },
            { value: 'duplicate', label: t('duplicate') },
          ]}
        />
        {choices.length ? (
          <SelectField
            name="duplicateOf"
            label={t('duplicateLabel')}
            options={[{ value: '', label: '–' }, ...choices]}
          />
        ) : null}
        <TextField name="reason" label={t('reasonLabel')} hint={t('reasonHint')} rows={2} dir="auto" />
        <div>
          <Submit>{t('closeSubmit')}</Submit>
        </div>
      </Form>
    </details>
  )
}
