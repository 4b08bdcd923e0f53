import { openReviewLog } from '#adapters/log/open-review-log.ts';
import type { CardId } from '#core/review/card.ts';
import type { StudyEvent } from '#core/review/study-event.ts';

export function aReview(id: string, card = 'c'): StudyEvent {
  return { t: 'review', id, at: 1, card: card as CardId, grade: 3, ms: 1, tz: 0 };
}

/** Run as a process of its own: appends answers one by one to the file that others append to. */
function appendTo(folder: string, name: string, count: number): void {
  const log = openReviewLog({ folders: [folder], writeTo: folder, device: () => 'shared' });
  for (let at = 0; at < count; at++) log.append([aReview(`${name}-${at}`)]);
  log.close();
}

if (process.argv[1]?.endsWith('appending-child.ts') === true) {
  const [folder = '', name = '', count = '0'] = process.argv.slice(2);
  appendTo(folder, name, Number(count));
}
