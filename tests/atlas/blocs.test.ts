import { describe, expect, test } from 'vitest';
import { blocOf } from '../../scripts/atlas/blocs.ts';

const START = '2008-01-01';
const member = (
  code: string,
  from: string | null,
  to: string | null,
  suspended = [] as Span[],
) => ({
  code,
  from,
  to,
  suspended,
});
type Span = { from: string | null; to: string | null };
const organisation = (...members: ReturnType<typeof member>[]) => ({
  id: 'ABC',
  name: 'Alliance of Border Countries',
  short: 'ABC',
  members,
});

describe('blocOf', () => {
  test('keeps what still held on the first day, and forgets since when', () => {
    const bloc = blocOf(
      organisation(
        member('CCC', '2004-05-01', null),
        member('AAA', null, '2007-12-31'),
        member('BBB', '2009-04-01', '2020-01-31'),
      ),
      START,
    );
    expect(bloc?.members).toEqual([
      ['BBB', '2009-04-01', '2020-01-31'],
      ['CCC', null, null],
    ]);
  });

  test('takes a month and a year from their first to their last day', () => {
    const bloc = blocOf(organisation(member('AAA', '2012', '2016-02')), START);
    expect(bloc?.members).toEqual([['AAA', '2012-01-01', '2016-02-29']]);
  });

  test('lists suspensions beside the membership they leave standing', () => {
    const bloc = blocOf(
      organisation(
        member('AAA', null, null, [
          { from: '2005-01', to: '2007' },
          { from: '2009', to: '2010-06-30' },
          { from: '2021-06-01', to: null },
        ]),
      ),
      START,
    );
    expect(bloc?.members).toEqual([['AAA', null, null]]);
    expect(bloc?.suspended).toEqual([
      ['AAA', '2009-01-01', '2010-06-30'],
      ['AAA', '2021-06-01', null],
    ]);
  });

  test('is the same in whatever order the members stand', () => {
    const members = [
      member('BBB', '2020', null),
      member('AAA', null, null),
      member('BBB', null, '2010'),
    ];
    expect(blocOf(organisation(...members), START)).toEqual(
      blocOf(organisation(...members.reverse()), START),
    );
  });

  test('gives nothing for an organisation that has no name to show, or no members', () => {
    expect(blocOf({ ...organisation(member('AAA', null, null)), short: undefined }, START)).toBe(
      undefined,
    );
    expect(blocOf(organisation(), START)).toBe(undefined);
  });
});
