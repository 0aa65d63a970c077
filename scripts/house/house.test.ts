import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && fs.existsSync(file))
const read = (file: string) => fs.readFileSync(file, 'utf8')
const matching = (pattern: RegExp) => files.filter((file) => pattern.test(file))
const exportsOf = (code: string) => code.split('\n').filter((line) => /^export (?!type|interface)/.test(line))

describe('the house', () => {
  it('has no source file over 250 lines', () => {
    const long = matching(/\.(ts|tsx|mjs)$/).filter((file) => read(file).split('\n').length > 251)
    expect(long).toEqual([])
  })

  it('makes every export of an actions file by formAction', () => {
    const actions = matching(/^lib\/.*(^|\/|\.)actions\.ts$/)
    expect(actions.length).toBeGreaterThan(0)
    for (const file of actions) {
      expect(read(file), file).toMatch(/^'use server'/)
      for (const line of exportsOf(read(file))) expect(line, file).toMatch(/^export const \w+Action = formAction\(/)
    }
  })

  it('makes every export of an API route by api or apiQuery', () => {
    for (const file of matching(/^app\/api\/v1\/.*route\.ts$/))
      for (const line of exportsOf(read(file)))
        expect(line, file).toMatch(
          /^export const (GET|POST|PUT|PATCH|DELETE) = api(Query|File)?\(|^export const dynamic/,
        )
  })

  it('knows topics by one spelling of their address', () => {
    for (const file of matching(/^app\/.*\[slug\].*\.tsx?$/))
      if (!file.startsWith('app/api/')) expect(read(file), file).not.toMatch(/await params\b|\[params,|, params[\],]/)
  })

  it('asks for a role on every staff page and route', () => {
    const staff = matching(/^app\/\(live\)\/\(staff\)\/.*(page\.tsx|route\.ts)$/)
    expect(staff.length).toBeGreaterThan(0)
    for (const file of staff) expect(read(file), file).toMatch(/demand(Role|Staff|Moderator)\(/)
  })

  it('shows nobody a page that says loading for ever', () => {
    expect(matching(/loading\.tsx$/)).toEqual([])
    expect(matching(/^(app|components)\/.*\.tsx$/).filter((file) => /<Suspense/.test(read(file)))).toEqual([])
  })

  it('gives the reason for each piece of client code, and keeps it a leaf', () => {
    for (const file of matching(/^(app|components)\/.*\.tsx?$/)) {
      const code = read(file)
      if (!/^'use client'/.test(code)) continue
      expect(code, file).toMatch(/^'use client' \/\/ because: .{8,}/)
      expect(code, file).not.toMatch(/from 'zod'/)
    }
  })

  it('styles by class: the content policy forbids style attributes', () => {
    const drawn = ['app/link-picture.tsx'] // becomes a picture on the server
    const styled = matching(/^(app|components)\/.*\.tsx$/).filter((file) => /\sstyle=/.test(read(file)))
    expect(styled.filter((file) => !drawn.includes(file))).toEqual([])
  })

  it('reads the environment in one place', () => {
    const allowed = /^(lib\/env\.ts|lib\/db\/test-database\.ts|proxy\.ts|instrumentation\.ts)$|\.test\.ts$/
    const readers = matching(/^(app|components|lib|i18n)\/.*\.tsx?$/).filter((file) => /process\.env/.test(read(file)))
    expect(readers.filter((file) => !allowed.test(file))).toEqual([])
  })

  it('has words in every language for every key', () => {
    const keys = (value: unknown, at = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${at}.${key}`))
        : [at]
    for (const name of fs.readdirSync('messages/en')) {
      const english = keys(JSON.parse(read(`messages/en/${name}`))).sort()
      for (const locale of fs.readdirSync('messages').filter((l) => l !== 'en'))
        expect(keys(JSON.parse(read(`messages/${locale}/${name}`))).sort(), `${locale}/${name}`).toEqual(english)
    }
  })
})
