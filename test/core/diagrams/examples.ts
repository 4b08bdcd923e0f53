/** A block of each kind, as a reader would write it. */
export const examples: Readonly<Record<string, string>> = {
  'jtbd-story': `actor: a student
when: the exam is in a week
want: review the [[glossary|terms]] in five minutes
so: pass without a sleepless night
`,
  'jtbd-forces': `title: Leaving the spreadsheet
from: Notes in a spreadsheet and in five other places
to: One linked notebook
push:
  - {text: Nothing is ever found again, strength: 4}
  - {text: Two versions of the same definition, strength: 3}
pull:
  - {text: "One keystroke to the answer, in any language, see [[Search]]", strength: 5}
anxiety:
  - {text: Will my files stay mine?, strength: 2}
habit:
  - {text: The spreadsheet is always open, strength: 4}
  - {text: Everybody here knows it, strength: 3}
source: Moesta & Spiek
`,
  'job-map': `job: pass the marketing exam
actor: student
steps:
  define:
    - {text: learn what will be asked, outcome: minimize the time it takes to know the scope, importance: 9, satisfaction: 3}
  locate:
    - {text: find the terms of the chapter, importance: 7, satisfaction: 8}
  prepare:
    - {text: make cards, outcome: minimize the typing, importance: 10, satisfaction: 0}
  execute:
    - {text: review every day, importance: 8.5, satisfaction: 6.2}
    - plan the last evening
  conclude:
    - tell friends
`,
  '5a': `brand: Samovar Tea
population: 100
stages:
  aware: {count: 90, impression: I know, customer: [sees an advert, hears from friends], touchpoints: [street poster]}
  appeal: {count: 60, impression: I like, customer: [remembers the brand]}
  ask: {count: 15, impression: I'm convinced, customer: [reads reviews], touchpoints: [review site, shop]}
  act: {count: 55, impression: I'm buying, customer: [buys a box]}
  advocate: {count: 15, impression: I recommend, customer: [posts a picture]}
influence: {own: [past experience], others: [friends, community], outer: [advertising]}
`,
  'loyalty-ladder': `rungs:
  - {id: prospect, label: Потенциальный клиент, count: 1000}
  - {id: purchaser, label: Покупатель, count: 300}
  - {id: client, label: Клиент, count: 120}
  - {id: supporter, label: Сторонник, count: 60}
  - {id: advocate, label: Защитник, count: 20}
  - {id: partner, label: Партнер, count: 4}
lang: ru
source: Payne 1995
`,
  comparison: `title: Two kinds of marketing
columns: [Transactional marketing, "[[Relationship marketing]]"]
rows:
  - {name: Aim, cells: [one sale, a lasting relationship]}
  - {name: Horizon, cells: [short, long]}
  - name: Means
    cells:
      - [price, promotion, mass advertising]
      - [service, personalization, interactive marketing]
  - {name: Quality, cells: [concern of production, concern of everybody]}
`,
  funnel: `title: Trial to contract
stages:
  - {name: Visitors, count: 12000}
  - {name: Trials, count: 1800, note: signed up and opened a notebook}
  - {name: Paying customers, count: 270}
  - {name: Renewed, count: 216}
`,
};
