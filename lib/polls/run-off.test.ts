import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runOff } from './run-off'

const ballots = (text: string) =>
  text.split(', ').map((part) => {
    const [count, order = ''] = part.split(' ')
    return { count: Number(count), order: order.split('>') }
  })

describe('instant run-off', () => {
  test('Tennessee chooses its capital: Chattanooga goes, then Nashville, and Knoxville wins 58 to 42', () => {
    const result = runOff(
      ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'],
      ballots(
        '42 Memphis>Nashville>Chattanooga>Knoxville, 26 Nashville>Chattanooga>Knoxville>Memphis, ' +
          '15 Chattanooga>Knoxville>Nashville>Memphis, 17 Knoxville>Chattanooga>Nashville>Memphis',
      ),
      '',
    )
    expect(result.rounds.map((r) => r.counts)).toEqual([
      { Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 },
      { Memphis: 42, Nashville: 26, Knoxville: 32 },
      { Memphis: 42, Knoxville: 58 },
    ])
    expect(result.winner).toBe('Knoxville')
  })

  test('Burlington 2009: Montroll goes and Kiss beats Wright 4314 to 4064', () => {
    const result = runOff(
      ['Montroll', 'Kiss', 'Wright'],
      ballots(
        '1332 Montroll>Kiss>Wright, 767 Montroll>Wright>Kiss, 455 Montroll, 2043 Kiss>Montroll>Wright, 371 Kiss>Wright>Montroll, ' +
          '568 Kiss, 1513 Wright>Montroll>Kiss, 495 Wright>Kiss>Montroll, 1289 Wright',
      ),
      '',
    )
    expect(result.rounds[1]).toEqual({ counts: { Kiss: 4314, Wright: 4064 }, exhausted: 455, eliminated: [] })
    expect(result.winner).toBe('Kiss')
  })

  test('a tie for last place is broken by the round before', () => {
    const result = runOff(['a', 'b', 'c', 'd'], ballots('6 a, 4 b, 3 c, 1 d>c, 5 a>b'), '')
    expect(result).toMatchObject({ winner: 'a', byLot: false })
    const tied = runOff(['a', 'b', 'c', 'd'], ballots('5 a, 4 b, 3 c, 1 d>c'), '')
    expect(tied.rounds.map((r) => r.eliminated)).toEqual([['d'], ['c'], []])
  })

  test('a tie that nothing breaks goes to a lot that anyone can draw again', () => {
    const draw = (seed: string) => runOff(['a', 'b', 'c'], ballots('3 a, 2 b, 2 c'), seed)
    expect(draw('poll').byLot).toBe(true)
    expect(draw('poll')).toEqual(draw('poll'))
  })

  test('nobody wins where nobody ranked anything', () => {
    expect(runOff(['a', 'b'], [], '').winner).toBeNull()
  })

  test('who wins always has more than half of the ballots that still count, and no ballot is lost', () => {
    const options = ['a', 'b', 'c', 'd']
    const ranking = fc.record({
      order: fc.shuffledSubarray(options, { minLength: 1 }),
      count: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(ranking, { minLength: 1, maxLength: 20 }), (rankings) => {
        const { rounds, winner } = runOff(options, rankings, 'seed')
        const cast = rankings.reduce((sum, r) => sum + r.count, 0)
        for (const round of rounds)
          expect(Object.values(round.counts).reduce((a, b) => a + b, 0) + round.exhausted).toBe(cast)
        const last = rounds.at(-1)
        const counting = Object.values(last?.counts ?? {}).reduce((a, b) => a + b, 0)
        expect((last?.counts[winner ?? ''] ?? 0) * 2).toBeGreaterThan(counting)
      }),
    )
  })
})
