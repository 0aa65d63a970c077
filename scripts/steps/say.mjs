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

/** Runs a step and says how long it took. */
export async function step(name, work) {
  const began = performance.now()
  say(`· ${name} …`)
  const answer = await work()
  say(`  ${name}: ${seconds(performance.now() - began)}`)
  return answer
}

export const seconds = (ms) => (ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`)
