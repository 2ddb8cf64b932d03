import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { MoneyImpact } from '../../api/impact';
import { useTexts } from '../../language';
import { BarChart } from './BarChart';
import { bars, moved } from './money';
import { MoneyTable } from './MoneyTable';
import { reviewTexts } from './texts';
import style from './review.module.css';

/** The same euros by the values of a field: a chart of the differences and a table of all numbers. */
export function GroupImpact({ title, grouping }: { title: string; grouping: MoneyImpact['groups'][number] }) {
  const text = useTexts(reviewTexts);
  const differing = grouping.values.filter(({ sums }) => moved(sums));
  const chart = bars(grouping.values);
  const same = grouping.values.length - differing.length;
  return (
    <section className={style.sub}>
      <Heading element="h3" modifiers="h4">
        {title}
      </Heading>
      {grouping.tooMany ? (
        <p>{text.tooMany}</p>
      ) : (
        <>
          <BarChart label={text.chart(title)} bars={chart.bars.map((bar) => ({ ...bar, label: bar.label || text.noGroup }))} />
          {chart.more > 0 && <p>{text.moreBars(chart.more)}</p>}
          <MoneyTable
            caption={title}
            head={text.group}
            lines={differing.map(({ value, sums }) => ({ key: value, of: null, name: value || text.noGroup, sums }))}
          />
          {same > 0 && <p>{text.unchangedGroups(same)}</p>}
        </>
      )}
    </section>
  );
}
