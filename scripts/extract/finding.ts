import type {
  AbstentionCode,
  Attribution,
  Category,
  Modality,
} from '../../src/domain/statement.ts';
import type { Actor } from './name-lists.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { walkLeft, type VerbGroup } from './operators.ts';
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
  /** The date that stands beside the actor in a list, or is its own among several. */
  readonly beside?: Item | null;
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
  /** What the sentence tells of a group that it does not name. */
  readonly unnamed?: Finding | undefined;
}

/** A sentence that is searched for acts. Only if a frame begins in it is it asked what surrounds it. */
export class Scene {
  readonly question: boolean;
  readonly quoted: boolean;
  /** Items of the sentence before, if it is near. */
  readonly previous: readonly Item[] | null;
  readonly #surroundings: () => SentenceContext;
  #context: SentenceContext | null = null;
  #groupAt = -1;
  #group: VerbGroup | null = null;

  constructor(
    readonly items: readonly Item[],
    readonly text: string,
    readonly knowledge: Knowledge,
    around: Pick<Scene, 'question' | 'quoted' | 'previous'>,
    surroundings: () => SentenceContext,
  ) {
    this.question = around.question;
    this.quoted = around.quoted;
    this.previous = around.previous;
    this.#surroundings = surroundings;
  }

  get context(): SentenceContext {
    return (this.#context ??= this.#surroundings());
  }

  /** The words left of the predicate at `at`; the frames of one word ask for the same one after the other. */
  groupAt(at: number): VerbGroup {
    if (this.#group === null || this.#groupAt !== at) {
      this.#groupAt = at;
      this.#group = walkLeft(this.items, at, this.knowledge);
    }
    return this.#group;
  }
}
