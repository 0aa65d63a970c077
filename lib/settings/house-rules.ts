import type { Locale } from '@/lib/kernel/viewer'

/** One rule as people read it; its number is its place in the list, and what decisions cite. */
export type HouseRule = { title: string; text: string }

/** The rules that a new site starts with. Grounds of decisions (lib/moderation/grounds.ts) point at these numbers. */
export const firstRules: Record<Locale, HouseRule[]> = {
  en: [
    {
      title: 'Stay with the topic',
      text: 'Answer the article or somebody who answered it. A new subject deserves a topic of its own.',
    },
    {
      title: 'Hard on the claim, fair to the person',
      text: 'Argue with what was said. No insults, no guesses about motives, no contempt for a people, faith or origin.',
    },
    { title: 'Nobody is urged to harm themselves', text: 'If somebody seems in danger, report it. It is read first.' },
    {
      title: 'Private details stay private',
      text: 'No addresses, numbers, workplaces or pictures of people who did not publish them themselves.',
    },
    { title: 'No advertising, no flooding', text: 'Say a thing once. Links are welcome where they support a claim.' },
    {
      title: 'Say where it comes from',
      text: 'Whoever states a fact that others may doubt names a source when asked. Opinions need none.',
    },
    {
      title: 'One person, one voice',
      text: 'One account each, and your own words. Text from elsewhere is quoted and named.',
    },
    {
      title: 'Leave room',
      text: 'Moderators may act where a post breaks the purpose of a conversation in a way these rules do not name. They say why.',
    },
  ],
  ru: [
    {
      title: 'Держитесь темы',
      text: 'Отвечайте на статью или на чей-то ответ. Новый предмет заслуживает отдельной темы.',
    },
    {
      title: 'Строго к доводу, честно к человеку',
      text: 'Спорьте со сказанным. Без оскорблений, без догадок о мотивах, без презрения к народу, вере или происхождению.',
    },
    {
      title: 'Никого не подталкивают причинить себе вред',
      text: 'Если кажется, что кто-то в опасности, сообщите. Такое читают первым.',
    },
    {
      title: 'Личное остаётся личным',
      text: 'Никаких адресов, телефонов, мест работы и снимков людей, которые сами их не публиковали.',
    },
    { title: 'Без рекламы и потока повторов', text: 'Скажите один раз. Ссылки уместны там, где подкрепляют довод.' },
    {
      title: 'Называйте источник',
      text: 'Кто утверждает спорный факт, по просьбе называет источник. Мнению источник не нужен.',
    },
    { title: 'Один человек — один голос', text: 'Одна учётная запись и свои слова. Чужой текст цитируют и называют.' },
    {
      title: 'Оставляйте место другим',
      text: 'Модератор может вмешаться, когда запись разрушает разговор так, как правила не назвали. Он объясняет почему.',
    },
  ],
}

/** The rules in force: the site's own where an admin wrote them, else the ones it started with. */
export const houseRules = (own: HouseRule[], locale: Locale): HouseRule[] => (own.length ? own : firstRules[locale])
