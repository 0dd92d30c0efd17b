import { answerQuestions, type WorkerScope } from '../foundation/asked-worker.ts';
import { type PackedBytes, type PackWanted, packHere } from './pack.ts';

/** The worker that packs what a page writes into a ZIP. */
answerQuestions(self as unknown as WorkerScope<PackWanted, PackedBytes>, packHere, ({ data }) => [data.buffer]);
