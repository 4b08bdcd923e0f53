import { parentPort } from 'node:worker_threads';
import { parseNote } from '#core/note/parse-note.ts';
import type { ParseReply, ParseRequest } from './parse-pool.ts';

parentPort?.on('message', ({ id, inputs }: ParseRequest) => {
  let reply: ParseReply;
  try {
    reply = { id, notes: inputs.map(({ path, text }) => parseNote(path, text)) };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  parentPort?.postMessage(reply);
});
