import { parentPort } from 'node:worker_threads';
import { parseToStore } from '#core/indexing/note-parser.ts';
import type { ParseReply, ParseRequest } from './parse-pool.ts';

parentPort?.on('message', ({ id, inputs }: ParseRequest) => {
  let reply: ParseReply;
  try {
    reply = { id, notes: inputs.map(parseToStore) };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  parentPort?.postMessage(reply);
});
