import type {
  AbstentionCode,
  Attribution,
  Category,
  Modality,
} from '../../src/domain/statement.ts';
import type { Actor } from './name-lists.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { SentenceContext } from './sentence-context.ts';

/** One actor's act as a sentence tells it, before dates and evidence. */
export interface Finding {
  readonly actor: Actor;
  readonly category: Category;
  readonly target: string;
  readonly modality: Modality;
  readonly attribution: Attribution;
  readonly doubtful: boolean;
  readonly beneficiary: boolean;
  readonly state: boolean;
  readonly nominal: boolean;
  readonly resolved: boolean;
  /** Items between which a date belongs to this clause. */
  readonly clause: {
    readonly from: number;
    readonly to: number;
    readonly dates: readonly number[];
  };
  readonly rule: string;
  readonly operators: readonly string[];
}
/** Why something that looked like a stance was left. */
export interface Stop {
  readonly code: AbstentionCode;
  readonly rule: string;
  readonly words: string;
}
export interface SentenceReading {
  readonly findings: readonly Finding[];
  readonly stops: readonly Stop[];
}
export interface Scene {
  readonly items: readonly Item[];
  readonly text: string;
  readonly context: SentenceContext;
  readonly knowledge: Knowledge;
  readonly question: boolean;
  readonly quoted: boolean;
  /** Items of the sentence before, if it is near. */
  readonly previous: readonly Item[] | null;
}
