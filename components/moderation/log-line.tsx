import { Badge } from '@/components/ui/badge'
import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { LogLineView } from '@/lib/moderation/log.queries'
import { logAction } from '@/lib/moderation/log-action'
import { logAddress } from '@/lib/moderation/log-address'
import styles from './log.module.css'

const conflicted = 'CONFLICTED: '

/** One line: what, about what, on which ground and why, by which role, and its place in the chain. */
export async function LogLine({ line }: { line: LogLineView }) {
  const t = await getTranslations('moderation.log')
  const { key, number } = logAction(line.action)
  const inConflict = line.reason.startsWith(conflicted)
  const reason = inConflict ? line.reason.slice(conflicted.length) : line.reason
  const ground = line.rule && (/^\d+$/.test(line.rule) ? t('rule', { number: line.rule }) : t(line.rule))
  return (
    <li id={`line-${line.seq}`} value={line.seq} className={styles.line}>
      <p className={styles.what}>
        <strong>{t.has(`actions.${key}`) ? t(`actions.${key}`, { number }) : line.action}</strong>{' '}
        <Target line={line} />
        {line.appealOf === null ? null : (
          <a href={logAddress(line.appealOf)}>{t('appealOf', { seq: line.appealOf })}</a>
        )}
        {inConflict ? <Badge tone="warn">{t('conflictedShort')}</Badge> : null}
      </p>
      {ground || reason ? (
        <p dir="auto">
          {ground ? <span className={styles.ground}>{ground}</span> : null} {reason}
        </p>
      ) : null}
      {inConflict ? <p className="small">{t('conflicted')}</p> : null}
      <p className={styles.chain}>
        <Day at={new Date(line.at)} /> ·{' '}
        {t.has(`role.${line.actorRole}`) ? t(`role.${line.actorRole}`) : line.actorRole}
        {line.automated ? ` · ${t('automated')}` : null} · <code title={line.hash}>{line.hash.slice(0, 12)}</code>
      </p>
    </li>
  )
}

/** A path is a link; a person is not named. */
async function Target({ line: { target, topicTitle } }: { line: LogLineView }) {
  const t = await getTranslations('moderation.log')
  if (!target.startsWith('/')) return target.startsWith('person:') ? t('person') : null
  const topic = topicTitle ?? t('topic')
  const words = target.includes('/posts/') ? t('postIn', { topic }) : target.startsWith('/t/') ? topic : t('site')
  return (
    <a href={target} dir="auto">
      {words}
    </a>
  )
}
