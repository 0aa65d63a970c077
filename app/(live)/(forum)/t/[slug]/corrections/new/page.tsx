import { CorrectionForm } from '@/components/articles/correction-form'
import { getTranslations } from '@/i18n/words'
import { articleLinks } from '@/lib/articles/links'
import { articleView } from '@/lib/articles/queries'
import { ordinal } from '@/lib/kernel/ordinal'
import { addressParams } from '@/lib/web/address-params'
import { demandMember, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.corrections'))('newTitle') })

export default async function NewCorrectionPage({ params, searchParams }: PageProps<'/t/[slug]/corrections/new'>) {
  const [{ slug }, given] = await Promise.all([addressParams(params), searchParams])
  const [block, exact] = [given.block, given.exact].map((value) => (typeof value === 'string' ? value : undefined))
  const version = ordinal.optional().catch(undefined).parse(given.version)
  const links = articleLinks(slug)
  const back = block
    ? links.suggest({ block, version: version ?? 1, ...(exact && { exact }) })
    : `${links.corrections}/new`
  const asking = await demandMember(back)
  const article = await orNotFound(articleView(asking, slug, version))
  const t = await getTranslations('articles.corrections')
  return (
    <div className="column">
      <p className="small">
        <a href={links.topic}>{article.title}</a>
      </p>
      <h1>{t('newTitle')}</h1>
      <p>{t('newLead')}</p>
      <CorrectionForm article={article} blockId={block} exact={exact} />
    </div>
  )
}
