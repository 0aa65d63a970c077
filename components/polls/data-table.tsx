import type { ReactNode } from 'react'
import { Still } from '@/components/ui/still'
import { Table } from '@/components/ui/table'
import { getTranslations } from '@/i18n/words'
import styles from './polls.module.css'

/** A picture's numbers, one key away; open from the start where `open`, and on paper. */
export async function DataTable(props: { caption: string; columns: string[]; rows: ReactNode[][]; open?: boolean }) {
  const t = await getTranslations('polls')
  const { open, caption, ...table } = props
  return (
    <Still as="details" className={styles.data} open={open}>
      <summary>{t('tally.table')}</summary>
      <Table {...table} caption={t('tally.tableOf', { what: caption })} hideCaption />
    </Still>
  )
}
