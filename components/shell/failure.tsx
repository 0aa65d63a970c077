import english from '@/messages/en/failure.json'
import russian from '@/messages/ru/failure.json'

type FailureProps = { error: Error & { digest?: string }; retry: () => void }

/** When a page fails in the browser: what happened, that drafts are safe, and another try. */
export function Failure({ error, retry }: FailureProps) {
  const words = globalThis.document?.documentElement.lang === 'ru' ? russian : english
  return (
    <div className="column">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <button type="button" className="primary" onClick={retry}>
          {words.again}
        </button>{' '}
        <a className="button" href="/">
          {words.home}
        </a>
      </p>
      {error.digest ? <p className="small">{words.code.replace('{code}', error.digest)}</p> : null}
    </div>
  )
}
