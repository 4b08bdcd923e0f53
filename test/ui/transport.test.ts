import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpTransport } from '#ui/transport.ts';

class FakeEvents extends EventTarget {
  static latest: FakeEvents;
  isClosed = false;
  constructor() {
    super();
    FakeEvents.latest = this;
  }
  close(): void {
    this.isClosed = true;
  }
}

const aWindow = () => {
  const heard: [string, unknown][] = [];
  const stop = createHttpTransport().subscribe((name, payload) => heard.push([name, payload]));
  const events = FakeEvents.latest;
  const fire = async (type: string): Promise<void> => {
    events.dispatchEvent(new Event(type));
    await new Promise((done) => setTimeout(done));
  };
  return { heard, stop, events, fire };
};

describe('events over HTTP', () => {
  const status = { phase: 'ready' };
  beforeEach(() => {
    vi.stubGlobal('EventSource', FakeEvents);
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Response.json({ ok: true, value: status })),
    );
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('ask for the status once they flow, as what happened before was not heard', async () => {
    const { heard, fire } = aWindow();
    expect(heard).toEqual([]);
    await fire('open');
    expect(heard).toEqual([['status-changed', status]]);
  });

  it('count everything as changed after an interruption, and only then', async () => {
    const { heard, fire } = aWindow();
    await fire('open');
    heard.length = 0;
    await fire('error');
    await fire('open');
    expect(heard).toEqual([
      ['notes-changed', { paths: [], all: true }],
      ['status-changed', status],
    ]);
    heard.length = 0;
    await fire('open');
    expect(heard).toEqual([['status-changed', status]]);
  });

  it('pass on what the notebook tells, and end with the last listener', () => {
    const { heard, stop, events } = aWindow();
    const data = JSON.stringify({ name: 'moves-found', payload: { count: 2 } });
    events.dispatchEvent(new MessageEvent('message', { data }));
    expect(heard).toEqual([['moves-found', { count: 2 }]]);
    stop();
    expect(events.isClosed).toBe(true);
  });
});
