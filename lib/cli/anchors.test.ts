import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { Refusal } from '@/lib/kernel/refusal'
import { run } from './anchors'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-anchors-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const old =
  '# Quay\n\nThe town paid for the quay.\n\n# Ships\n\nNobody asked who paid for the quay, or why the ships came.\n'
const now = old.replace('or why', 'or when').replaceAll('\n', '\r\n')

async function placed(passages: string | object, files: [string | Buffer, string | Buffer] = [old, now]) {
  const write = (name: string, content: string | Buffer) => {
    fs.writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const json = typeof passages === 'string' ? passages : JSON.stringify(passages)
  const names = [write('old.md', files[0]), write('new.md', files[1]), write('passages.json', json)]
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await run([...names, '--json'])
    return JSON.parse(String(log.mock.lastCall?.[0]))
  } catch (error) {
    return error instanceof Refusal ? error.details.fields : error
  } finally {
    log.mockRestore()
  }
}

describe('passages of one file are placed in another', () => {
  test('with Windows line ends, byte order marks and other encodings', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(old, 'utf16le')])
    const passages = `\ufeff${JSON.stringify([{ exact: 'or why the\nships came', prefix: null }])}`
    expect(await placed(passages, [wide, now])).toMatchObject([{ state: 'MOVED', text: 'or when the ships came' }])
  })
  test('in the block whose context is most like the one that was kept', async () => {
    const passages = [{ exact: 'paid for the quay', prefix: 'Somebody asked who ', suffix: '' }]
    expect(await placed(passages)).toMatchObject([{ state: 'EXACT', section: 's-ships' }])
  })
  test('by no more context than was kept: what is missing counts 1', async () => {
    const changed = old.replace('Nobody asked who paid', 'Ships bring what the town has paid')
    const passages = [{ exact: 'or why the ships came', prefix: '', suffix: '' }]
    const [bare] = await placed(passages, [old, changed.replace('ships came', 'ships come')])
    expect(bare).toMatchObject({ state: 'MOVED' })
    // One letter of 21; nothing else is weighed but the shift of 13 in a text of 71.
    expect(bare.score).toBeCloseTo((50 * (20 / 21) + 40 + 2 * (1 - 13 / 71)) / 92, 3)
  })
  test('and none is none', async () => {
    expect(await placed([])).toEqual([])
    expect(await placed([{ exact: 'not in it' }])).toMatchObject([{ state: 'REMOVED', from: null, block: null }])
  })
})

test('what is no list of passages is refused with the place where it is not', async () => {
  expect(await placed('{')).toEqual({ anchors: 'anchors-not-json' })
  for (const wrong of [{}, [{}], [{ exact: '' }], [{ exact: 1 }], ['words'], 'null', '7'])
    expect(await placed(wrong)).toEqual({ anchors: 'anchors-shape' })
})
