// How the scripts speak: one line a step, with its time; one clear line and the end when something is missing.

let tell = console.log

/** From now on steps are told on stderr: stdout belongs to what the command answers. */
export const tellAside = () => {
  tell = console.error
}
export const isAside = () => tell === console.error

export const say = (line) => tell(line)

export function stop(line) {
  console.error(`\n${line}`)
  process.exit(1)
}

/** Runs a step and says how long it took; every ten seconds, that it still runs. */
export async function step(name, work) {
  const began = performance.now()
  const took = () => seconds(performance.now() - began)
  say(`· ${name} …`)
  const beat = setInterval(() => say(`  ${name}: ${took()} so far`), 10_000)
  const answer = await work().finally(() => clearInterval(beat))
  say(`  ${name}: ${took()}`)
  return answer
}

export const seconds = (ms) => (ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`)
