'use client' // because: keeps the choice and shows its error after a refusal
import { FieldError, useField } from '@/components/ui/form'
import styles from './moderation.module.css'

type Choice = { value: string; label: string; hint?: string }

/** One choice of a few, each with its words; `keys` marks the letter that picks it. */
export function ChoiceField(props: {
  name: string
  legend: string
  choices: Choice[]
  defaultValue?: string
  keys?: Record<string, string>
}) {
  const { value, error, ids } = useField(props.name, props.defaultValue)
  return (
    <fieldset className={styles.choices} aria-describedby={error ? ids.error : undefined}>
      <legend>{props.legend}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={props.name}
            value={choice.value}
            defaultChecked={choice.value === value}
            aria-invalid={error ? true : undefined}
            data-key={props.keys?.[choice.value]}
          />
          <span>{choice.label}</span>
          {choice.hint ? <small>{choice.hint}</small> : null}
        </label>
      ))}
      <FieldError id={ids.error} text={error} />
    </fieldset>
  )
}
