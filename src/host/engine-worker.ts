import { parentPort, workerData } from 'node:worker_threads';
import { toErrorData } from '#core/errors.ts';
import type { EngineMessage, EngineOptions, EngineQuestion } from './engine.ts';
import { openApp, type App } from './open-app.ts';

const say = (message: EngineMessage): void => parentPort?.postMessage(message);

let app: App | undefined;
try {
  app = openApp({ ...(workerData as EngineOptions), watch: true });
  app.subscribe((name, payload) => say({ say: 'event', name, payload }));
  say({ say: 'open' });
} catch (error) {
  say({ say: 'failed', error: toErrorData(error) });
  parentPort?.close();
}

parentPort?.on('message', (question: EngineQuestion) => {
  void answer(question);
});

async function answer(question: EngineQuestion): Promise<void> {
  if (app === undefined) return;
  const { id } = question;
  if (question.ask === 'request')
    say({ say: 'answer', id, value: await app.dispatch(question.method, question.input) });
  else if (question.ask === 'file') say({ say: 'answer', id, value: app.readFile(question.path) });
  else {
    // Ended by message: terminating the thread in the middle of a write is what this avoids.
    await app.close();
    say({ say: 'answer', id, value: true });
    parentPort?.close();
  }
}
