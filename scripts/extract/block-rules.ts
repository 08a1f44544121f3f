import type { BlockType } from '../../src/domain/statement.ts';
import { finderOf, holdsAny, type FormFinder } from './form-finder.ts';
import type { Knowledge } from './knowledge.ts';
import { shadowOf } from './shadow.ts';

interface BlockRule {
  readonly id: string;
  readonly type: BlockType;
  readonly match: 'start' | 'whole' | 'anywhere';
  readonly forms: readonly string[];
  readonly teaserAfter: boolean;
}

/** The rule a line falls under, and the form that told it. */
interface Verdict {
  readonly rule: BlockRule;
  readonly form: string;
}

/** Longer lines are prose, and what stands in the middle of them says nothing about the block. */
const LONGEST_NOTICE = 420;

interface Rules {
  /** In order; of the rules about beginnings only those whose forms begin with the character. */
  readonly byFirst: ReadonlyMap<string, readonly BlockRule[]>;
  /** For every other line. */
  readonly rest: readonly BlockRule[];
  readonly anywhere: FormFinder;
}

/** The first rule of blocks.json that a line, in small letters, falls under. */
export function ruleFor(lower: string, length: number, knowledge: Knowledge): Verdict | null {
  const { byFirst, rest, anywhere } = rulesOf(knowledge);
  const notice = length <= LONGEST_NOTICE && holdsAny(anywhere, lower);
  const rules = byFirst.get(lower.charAt(0)) ?? rest;
  for (const rule of rules) {
    if (rule.match === 'anywhere' && !notice) continue;
    const form = formIn(rule, lower);
    // "Sharehold…" does not begin with the word "share".
    if (form !== null && !(rule.match === 'start' && goesOn(lower, form))) return { rule, form };
  }
  return null;
}

function formIn(rule: BlockRule, lower: string): string | null {
  for (const form of rule.forms) {
    const found =
      rule.match === 'start'
        ? lower.startsWith(form)
        : rule.match === 'whole'
          ? lower === form
          : lower.includes(form);
    if (found) return form;
  }
  return null;
}

function goesOn(lower: string, form: string): boolean {
  return /[a-z]$/.test(form) && /^[a-z]/.test(lower.charAt(form.length));
}

const CACHE = new WeakMap<Knowledge, Rules>();

function rulesOf(knowledge: Knowledge): Rules {
  const known = CACHE.get(knowledge);
  if (known) return known;
  const all: BlockRule[] = knowledge.raw['blocks.json'].rules.map((rule) => ({
    ...rule,
    forms: rule.forms.map((form) => shadowOf(form).toLowerCase()),
  }));
  const firsts = all.flatMap(({ match, forms }) =>
    match === 'anywhere' ? [] : forms.map((form) => form.charAt(0)),
  );
  const rules: Rules = {
    byFirst: new Map([...new Set(firsts)].map((first) => [first, rulesFrom(all, first)])),
    rest: all.filter(({ match }) => match === 'anywhere'),
    anywhere: finderOf(all.flatMap(({ match, forms }) => (match === 'anywhere' ? forms : []))),
  };
  CACHE.set(knowledge, rules);
  return rules;
}

function rulesFrom(all: readonly BlockRule[], first: string): BlockRule[] {
  return all
    .map((rule) =>
      rule.match === 'anywhere'
        ? rule
        : { ...rule, forms: rule.forms.filter((form) => form.startsWith(first)) },
    )
    .filter((rule) => rule.forms.length > 0);
}
