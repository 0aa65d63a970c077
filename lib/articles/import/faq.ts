import type { Block } from '../block'
import { words } from '../text'
import { asksSomething } from './lines'

const faqTitle =
  /(^|[^\p{L}])(FAQs?|Q\s*&\s*A)($|[^\p{L}])|frequently asked|questions\s+(and|&)\s+answers|often asked|часто задаваемые|вопросы и ответы|perguntas frequentes|preguntas frecuentes|häufig gestellte|foire aux questions|questions fréquentes|domande frequenti|الأسئلة الشائعة|常见问题/iu

export const isFaqTitle = (text: string): boolean => words(text).length <= 14 && faqTitle.test(text)

/**
 * Under a heading that announces questions and answers, whatever ends in a question mark is a question and the
 * paragraphs below it its answer, until a heading that is no question and no deeper than the one that announced them.
 */
export function markQuestions(blocks: Block[]): Block[] {
  let faqLevel = 0
  let asked = false
  return blocks.map((block) => {
    if (block.kind === 'heading' && isFaqTitle(block.text)) {
      faqLevel = block.level
      asked = false
      return block
    }
    if (!faqLevel) return block
    if (isQuestion(block)) {
      asked = true
      return { ...block, kind: 'question', level: 0 }
    }
    if (block.kind === 'heading') {
      asked = false
      if (block.level <= faqLevel) faqLevel = 0
    }
    return asked && block.kind === 'paragraph' ? { ...block, kind: 'answer' } : block
  })
}

const isQuestion = (block: Block): boolean =>
  (block.kind === 'heading' || block.kind === 'paragraph') &&
  asksSomething(block.text) &&
  words(block.text).length <= 40
