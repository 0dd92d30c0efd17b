import { answerQuestions, type WorkerScope } from '../foundation/asked-worker.ts';
import { type PackedBytes, packHere } from './pack.ts';

/** The worker that packs what a page writes into a ZIP. */
answerQuestions(self as unknown as WorkerScope<Uint8Array<ArrayBuffer>, PackedBytes>, packHere, ({ data }) => [
  data.buffer,
]);
