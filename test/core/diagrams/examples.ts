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
  vpc: `segment: Students of marketing
customer_profile:
  jobs:
    - {id: j1, text: pass the exam, kind: functional, importance: 5}
    - {id: j2, text: look well read, kind: social, importance: 2}
  pains:
    - {id: p1, text: terms get mixed up between languages, severity: 5}
    - {id: p2, text: notes are scattered, severity: 3, kind: obstacle}
    - {id: p3, text: cards take hours to type, severity: 2}
  gains:
    - {id: g1, text: five minutes a day are enough, relevance: 4, level: desired}
    - {id: g2, text: a good mark, relevance: 4, level: expected}
value_map:
  products_services:
    - {id: s1, text: "A [[glossary]] in five languages", jobs: [j1]}
  pain_relievers:
    - {text: one concept with many names, addresses: [p1]}
    - {text: cards out of glossary entries, addresses: [p3]}
  gain_creators:
    - {text: a queue of what is due today, addresses: [g1]}
`,
  cjm: `persona: Anna in her second year
scenario: preparing for an exam
goal: a good mark
stages:
  - id: need
    title: Exam announced
    actions: [opens last year's notes]
    thoughts: [where did I write this?]
    emotion: 1
    touchpoints:
      - {name: lecture, channel: offline, reaction: positive, pass: 0.9}
  - title: Search
    emotion: 2
    weight: 1
    actions: [searches a term]
    touchpoints:
      - {name: search field, channel: online, reaction: positive, pass: 0.8, importance: 9, satisfaction: 3}
  - title: First review
    emotion: -1
    weight: 2
    pains: [too many cards at once]
    opportunities: [a smaller first queue]
    touchpoints:
      - {name: queue of cards, reaction: negative, pass: 0.5}
  - {title: Bad week, emotion: -2, weight: 2, thoughts: ["I shall never make it"], backstage: [forecast of reviews]}
  - {title: Routine, emotion: 1, weight: 3, moment_of_truth: true, kpi: {name: days in a row, value: 14}}
  - title: Exam
    emotion: 2
    touchpoints:
      - {name: exam, pass: 0.95, reaction: positive}
`,
  'relationship-lifecycle': `preset: gronroos
loop: true
`,
  'rk-matrix': `profit_threshold: 100
loyalty_threshold: 0.5
x: {label: P(active)}
y: {label: Profit, unit: "€"}
customers:
  - {name: Alfa, profit: 150, loyalty: 0.9, size: 4}
  - {name: Beta, profit: 150, loyalty: 0.2, size: 2}
  - {name: Gamma, profit: 20, loyalty: 0.9, size: 1}
  - {name: Delta, profit: 20, loyalty: 0.1, size: 1}
  - {name: Epsilon on the border, profit: 100, loyalty: 0.5, size: 2}
`,
  'touchpoint-map': `chains:
  - name: From the street to the till
    points:
      - {name: Facade, reaction: positive, attention: short, recurrence: recurring, status: potential, position: initial, pass: 0.9, emotion: 1}
      - {name: Website, reaction: positive, attention: long, recurrence: recurring, status: potential, pass: 0.8, emotion: 2}
      - {name: Phone call, reaction: negative, attention: short, recurrence: once, status: potential, pass: 0.5, emotion: -2}
      - {name: Contract, reaction: neutral, attention: long, recurrence: once, status: current, position: final, pass: 0.95, emotion: 1}
`,
};
