import { answerPacking, type PackScope } from './pack-line.ts';

/** The worker that packs what a page writes into a ZIP. */
answerPacking(self as unknown as PackScope);
