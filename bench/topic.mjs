import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

const sentence =
  'Progress on one file is easily undone by news from another, which is why their order matters as much as their content. '
const hash = (text) => createHash('sha256').update(text).digest('hex')

/**
 * A published topic with a 1,550-word article in six sections and `posts` visible replies by 200 people, made once a
 * name. Answers its id and slug.
 */
export async function benchTopic(bench, { name = 'bench', posts = 50 } = {}) {
  const [known] = await bench.sql('SELECT "id", "slug" FROM "Topic" WHERE "slug" = $1', [name])
  if (known) return known
  const [editor] = await bench.people(1)
  const id = uuidv7()
  await bench.sql(
    `INSERT INTO "Topic" ("id", "slug", "title", "summary", "state", "createdById", "publishedAt") VALUES ($1, $2, $3, 'For figures.', 'open', $4, now())`,
    [id, name, `A topic of ${posts} replies`, editor.id],
  )
  await bench.sql('INSERT INTO "Article" ("topicId") VALUES ($1)', [id])
  await bench.sql(
    `INSERT INTO "ArticleVersion" ("topicId", "number", "title", "lead", "change", "hash", "words", "publishedById") VALUES ($1, 1, $2, $3, 'initial', $4, 1550, $5)`,
    [id, `A topic of ${posts} replies`, sentence, hash(name), editor.id],
  )
  await addBlocks(bench, id)
  await addPosts(bench, id, posts)
  await bench.sql('ANALYZE')
  return { id, slug: name }
}

async function addBlocks(bench, topicId) {
  let position = 0
  const add = (blockId, sectionId, kind, level, text) => {
    return bench.sql(
      `INSERT INTO "Block" ("topicId", "version", "position", "blockId", "sectionId", "kind", "level", "text", "html", "hash") VALUES ($1, 1, $2, $3, $4, $5::"BlockKind", $6, $7, $8, $9)`,
      [topicId, position++, blockId, sectionId, kind, level, text, text, hash(text + blockId)],
    )
  }
  for (let s = 1; s <= 6; s++) {
    await add(`s${s}`, `s${s}`, 'heading', 2, `Section ${s}`)
    for (let p = 1; p <= 4; p++) await add(`s${s}-p${p}`, `s${s}`, 'paragraph', 0, sentence.repeat(3).trim())
  }
}

async function addPosts(bench, topicId, posts) {
  const people = await bench.people(200)
  const chunk = 50_000
  // The triggers keep counts row by row; the counts of all are set at the end.
  await bench.sql('ALTER TABLE "Post" DISABLE TRIGGER "Post_counted"')
  for (let from = 0; from < posts; from += chunk) {
    const n = Math.min(chunk, posts - from)
    await bench.sql(
      `WITH numbers AS (SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS rev, now() - interval '1 year' + (i + $3::int) * interval '20 seconds' AS at FROM generate_series(1, $2::int) i),
        texts AS (INSERT INTO "PostRevision" ("topicId", "id", "postId", "number", "state", "text", "html", "rendererVersion", "createdAt")
          SELECT $1::uuid, rev, id, 1, 'PUBLISHED', 'Reply ' || i, '<p>Reply ' || i || ': ' || repeat('an argument from the article, put calmly. ', 6) || '</p>', 1, at FROM numbers)
      INSERT INTO "Post" ("topicId", "id", "authorId", "submitKey", "rootId", "sectionId", "state", "publishedRevisionId", "latestRevisionId", "createdAt", "publishedAt")
        SELECT $1::uuid, id, ($4::uuid[])[1 + i % 200], 'bench-' || $3 || '-' || i || $1, id, 's' || (1 + i % 6), 'LIVE', rev, rev, at, at FROM numbers`,
      [topicId, n, from, people.map((p) => p.id)],
    )
  }
  await bench.sql('ALTER TABLE "Post" ENABLE TRIGGER "Post_counted"')
  await bench.sql(
    `INSERT INTO "TopicPerson" ("topicId", "sectionId", "authorId", "posts")
      SELECT "topicId", coalesce("sectionId", ''), "authorId", count(*) FROM "Post" WHERE "topicId" = $1
      GROUP BY GROUPING SETS (("topicId", "sectionId", "authorId"), ("topicId", "authorId"))`,
    [topicId],
  )
  await bench.sql(
    `INSERT INTO "TopicCount" ("topicId", "sectionId", "posts", "people") SELECT $1, s, p, 200 FROM (SELECT '' AS s, $2::int AS p UNION ALL SELECT 's' || i, $2::int / 6 FROM generate_series(1, 6) i) c`,
    [topicId, posts],
  )
}
