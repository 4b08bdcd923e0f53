import { describe, expect, it } from 'vitest';
import { anExchange, NOW } from './an-exchange.ts';

const DAY = 86_400_000;

describe('comments of the Obsidian plugin', () => {
  const note =
    '---\ntags: [flashcards]\n---\n\nOne :: two <!--SR:!2026-12-01,30,270-->\n\nThree ::: four\n<!--SR:!2026-11-30,10,230!2000-01-01,1,250-->\n\n' +
    'The ==share== of a ==wallet==.\n<!--SR:!2026-11-25,4,250!2026-11-26,5,210-->\n';

  it('are read as where cards stand, and stay as they are', async () => {
    const to = anExchange({ 'A.md': note });
    expect(await to.exchange.importNoteSchedules({})).toEqual({ cards: 4, events: 4 });
    expect(to.text('A.md')).toBe(note);
    const [one, three, back, share] = to.cards();
    expect(
      to
        .cards()
        .map((card) => card.front + card.back)
        .join(),
    ).not.toContain('SR:');
    expect(one?.back).toBe('two');
    expect(to.state(one?.id as never)).toMatchObject({
      stability: 30,
      scheduledDays: 30,
      dueAt: Date.UTC(2026, 11, 1, 2),
    });
    expect(to.state(three?.id as never)).toMatchObject({ scheduledDays: 10 });
    expect(to.state(back?.id as never)).toBeNull();
    expect(to.state(share?.id as never)).toMatchObject({ scheduledDays: 4 });
    expect(await to.exchange.importNoteSchedules({})).toEqual({ cards: 4, events: 0 });
  });

  it('say nothing of a card that was answered here', async () => {
    const to = anExchange({ 'A.md': note });
    to.review(to.cards()[0]?.id ?? '', NOW - DAY);
    expect(await to.exchange.importNoteSchedules({})).toEqual({ cards: 4, events: 3 });
  });
});
