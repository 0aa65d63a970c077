import { notFound } from 'next/navigation'
import { SeedArticle } from '@/components/articles/seed-article'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { articleLinks } from '@/lib/articles/links'
import { articleView } from '@/lib/articles/queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export async function generateMetadata({ params }: PageProps<'/t/[slug]/versions/[number]'>) {
  return {
    title: (await getTranslations('articles.versions'))('number', { number: (await addressParams(params)).number }),
  }
}

export default async function VersionPage({ params }: PageProps<'/t/[slug]/versions/[number]'>) {
  const [asking, { slug, number }] = await Promise.all([viewer(), addressParams(params)])
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound()
  const article = await orNotFound(articleView(asking, slug, Number(number)))
  const t = await getTranslations('articles.versions')
  const links = articleLinks(slug)
  const current = article.number === article.shownVersion
  return (
    <div className="column">
      <Notice>
        {current ? t('current') : t('older', { number: article.number, shown: article.shownVersion })}{' '}
        <a href={links.topic}>{t('olderLink')}</a> · <a href={links.versions}>{t('title')}</a>
        {article.number > 1 ? (
          <>
            {' · '}
            <a href={links.changes(article.number)}>{t('see')}</a>
          </>
        ) : null}
      </Notice>
      <SeedArticle article={article} plain />
    </div>
  )
}
