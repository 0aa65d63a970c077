import { Form, Submit } from '@/components/ui/form'
import { getTranslations, type Translator } from '@/i18n/words'
import { signInAction } from '@/lib/accounts/actions'
import { editAction, replyAction } from '@/lib/posts/actions'
import type { ComposerView } from '@/lib/posts/views'
import styles from './composer.module.css'
import { ComposerText } from './composer-text'
import { DraftKeeper } from './draft-keeper'
import { SignInAgain } from './sign-in-again'
import { TextTools } from './text-tools'
import { holdKey } from './words'

/** Where a reply or an edit is written: what it answers, the text with its tools, the rules in one line, one button. */
export async function Composer({ view, id }: { view: ComposerView; id: string }) {
  const t = await getTranslations('posts.composer')
  const formId = `${id}-form`
  const signIn = `${id}-sign-in`
  return (
    <section id={id} className={styles.composer} aria-labelledby={`${id}-to`} tabIndex={-1} data-composer={view.target}>
      <Form id={formId} action={view.kind === 'edit' ? editAction : replyAction} className={styles.form} quiet>
        <div className={styles.to} id={`${id}-to`}>
          <Answering view={view} />
        </div>
        <Hidden view={view} />
        {view.willWait ? (
          <p className={styles.wait}>
            {t('willWait')} {(await getTranslations('posts.hold'))(holdKey(view.willWait.reason) as never)}
          </p>
        ) : null}
        <SignInAgain form={signIn} made={view.submitKey} visitor={!view.can.allowed} words={signInWords(t)} />
        <ComposerText
          label={t(view.kind === 'edit' ? 'editLabel' : 'label')}
          hint={t('placeholder')}
          text={view.text}
          words={{ preview: t('preview'), shown: t('previewed') }}
          submit={
            <>
              {view.hasStance ? (
                <label className={styles.stance}>
                  <input type="checkbox" name="showsStance" defaultChecked={view.showsStance} /> {t('showStance')}
                </label>
              ) : null}
              <Submit>{t(view.kind === 'edit' ? 'saveEdit' : 'post')}</Submit>
            </>
          }
          tools={<TextTools words={toolWords(t)} label={t('tools')} />}
          keeper={
            view.can.allowed ? (
              <DraftKeeper
                topicId={view.topicId}
                target={view.target}
                sequence={(view.draft?.sequence ?? 0) + 1}
                words={{ saved: t('saved'), failed: t('notSaved'), newer: t('newer'), signedOut: t('signedOutKept') }}
              />
            ) : null
          }
        />
        {view.draft?.kept ? (
          <details className={styles.kept}>
            <summary>{t('kept')}</summary>
            <pre dir="auto">{view.draft.kept}</pre>
          </details>
        ) : null}
      </Form>
      <Form id={signIn} action={signInAction} className={styles.beside}>
        {null}
      </Form>
    </section>
  )
}

async function Answering({ view }: { view: ComposerView }) {
  const t = await getTranslations('posts.composer')
  const { answering, passage } = view
  return (
    <>
      <span>
        {view.kind === 'edit' ? t('editing') : null}
        {answering ? t.rich('replyingTo', { name: () => <b key="name">{answering.name}</b> }) : null}
        {view.kind === 'reply' && !answering && passage ? t('answeringPassage') : null}
        {view.kind === 'reply' && !answering && !passage && view.sectionId
          ? t('answeringSection', { title: view.sectionTitle })
          : null}
        {view.kind === 'reply' && !answering && !passage && !view.sectionId ? t('answeringTopic') : null}
        {' · '}
        <a href="/rules">{t('rules')}</a>
      </span>
      {answering?.excerpt ? (
        <details className={styles.answered}>
          <summary>{t('whatTheySaid')}</summary>
          <p dir="auto">{answering.excerpt}</p>
        </details>
      ) : null}
      {passage ? (
        <blockquote className={styles.passage} dir="auto">
          {passage.exact}
        </blockquote>
      ) : null}
    </>
  )
}

function Hidden({ view }: { view: ComposerView }) {
  const fields: Record<string, string | number | null | undefined> =
    view.kind === 'edit'
      ? { topicId: view.topicId, postId: view.postId, revisionId: view.revisionId }
      : {
          slug: view.slug,
          submitKey: view.submitKey,
          parentId: view.parentId,
          sectionId: view.sectionId,
          version: view.passage?.version ?? view.version,
          blockId: view.passage?.blockId,
          exact: view.passage?.exact,
          prefix: view.passage?.prefix,
          suffix: view.passage?.suffix,
        }
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value ?? ''} />
  ))
}

type Words = Translator
const toolWords = (t: Words) => ({
  bold: t('tool.bold'),
  italic: t('tool.italic'),
  quote: t('tool.quote'),
  link: t('tool.link'),
  list: t('tool.list'),
  code: t('tool.code'),
})
const signInWords = (t: Words) => ({
  first: t('signInFirst'),
  ended: t('signedOut'),
  newTab: t('signInAgain'),
  after: t('signedOutThen'),
  here: t('orHere'),
  back: t('signedBack'),
  email: t('email'),
  password: t('password'),
  submit: t('signIn'),
})
