import { getTranslations } from '@/i18n/words'
import styles from './review.module.css'

const keys = ['j', 'k', 'c', 'a', 'r', 'h', 'e', 'u'] as const

/** The keyboard in a popover of the platform. */
export async function KeysHelp() {
  const t = await getTranslations('moderation.review')
  return (
    <>
      <button type="button" className="quiet" popoverTarget="review-keys" data-key="?">
        {t('keysHelp')}
      </button>
      <div id="review-keys" popover="auto" className={styles.keys}>
        <h2>{t('keys')}</h2>
        <dl>
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`key.${key}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>{t('key.help')}</dd>
          </div>
        </dl>
      </div>
    </>
  )
}
