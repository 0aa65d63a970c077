import type { ReactNode } from 'react'
import styles from './table.module.css'

/** Rows and columns with a caption; scrolls by itself where it is wider than the page. The first cell names its row. */
export const Table = (props: { caption: string; hideCaption?: boolean; columns: string[]; rows: ReactNode[][] }) => (
  <section className={styles.scroll} aria-label={props.caption}>
    <table>
      <caption className={props.hideCaption ? 'visually-hidden' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((cells, row) => (
          // Rows have no identity of their own and never move.
          <tr key={`row-${String(row)}`}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={props.columns[column]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={props.columns[column]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
