/** A table of counts with which of its cells are hidden; row and column totals are public. */
export type Masked = { cells: readonly (readonly number[])[]; hidden: readonly (readonly boolean[])[] }

/**
 * What anyone can work out about one hidden cell from the shown cells and the totals: the least and the greatest value
 * that it could have, all cells being whole and not negative. By moving votes around: the cell can grow by as much as
 * flows back from its column to its row through the other hidden cells, and shrink by as much as flows the other way.
 */
export function boundsOf(table: Masked, row: number, column: number): { least: number; greatest: number } {
  const value = table.cells[row]?.[column] ?? 0
  const rows = table.cells.length
  const from = rows + column
  return {
    least: value - Math.min(value, maxFlow(network(table, row, column), row, from)),
    greatest: value + maxFlow(network(table, row, column), from, row),
  }
}

type Network = number[][]
const free = 1e12

// Column → row takes votes out of a hidden cell (at most what is in it); row → column puts votes in.
function network({ cells, hidden }: Masked, row: number, column: number): Network {
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  const net = Array.from({ length: rows + columns }, () => new Array<number>(rows + columns).fill(0))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (!hidden[r]?.[c] || (r === row && c === column)) continue
      const out = net[rows + c]
      const back = net[r]
      if (out) out[r] = cells[r]?.[c] ?? 0
      if (back) back[rows + c] = free
    }
  return net
}

// Edmonds–Karp; the tables have a few dozen cells.
function maxFlow(net: Network, source: number, sink: number): number {
  let total = 0
  for (;;) {
    const path = shortestPath(net, source, sink)
    if (!path) return total
    const amount = Math.min(...path.map(([a, b]) => net[a]?.[b] ?? 0))
    for (const [a, b] of path) {
      const forth = net[a]
      const back = net[b]
      if (forth) forth[b] = (forth[b] ?? 0) - amount
      if (back) back[a] = (back[a] ?? 0) + amount
    }
    total += amount
    if (total >= free) return free
  }
}

function shortestPath(net: Network, source: number, sink: number): [number, number][] | null {
  const cameFrom = new Map<number, number>([[source, source]])
  const queue = [source]
  for (let node = queue.shift(); node !== undefined && !cameFrom.has(sink); node = queue.shift())
    for (const [next, capacity] of (net[node] ?? []).entries())
      if (capacity > 0 && !cameFrom.has(next)) {
        cameFrom.set(next, node)
        queue.push(next)
      }
  if (!cameFrom.has(sink)) return null
  const path: [number, number][] = []
  for (let node = sink; node !== source; ) {
    const before = cameFrom.get(node) ?? source
    path.unshift([before, node])
    node = before
  }
  return path
}
