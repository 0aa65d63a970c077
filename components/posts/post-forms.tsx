import { Form } from '@/components/ui/form'
import { deleteAction, rateAction, undeleteAction } from '@/lib/posts/actions'
import styles from './posts.module.css'

const ratings = ['yes', 'no', 'none'] as const

/** The forms that the buttons of all posts on a page belong to: once a page, not once a post. */
export const PostForms = ({ topicId }: { topicId: string }) => (
  <>
    {ratings.map((valuable) => (
      <Form key={valuable} id={`rate-${valuable}`} action={rateAction} className={styles.shared}>
        <input type="hidden" name="topicId" value={topicId} />
        <input type="hidden" name="valuable" value={valuable} />
      </Form>
    ))}
    <Form id="delete" action={deleteAction} className={styles.shared}>
      <input type="hidden" name="topicId" value={topicId} />
    </Form>
    <Form id="undelete" action={undeleteAction} className={styles.shared}>
      <input type="hidden" name="topicId" value={topicId} />
    </Form>
  </>
)
