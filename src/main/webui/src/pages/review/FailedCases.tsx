import { Heading } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import type { Failure } from './check';
import { reviewTexts } from './texts';
import style from './review.module.css';

/** Cases that have another answer than they expect: what was expected and what came. */
export function FailedCases({ failed }: { failed: Failure[] }) {
  const text = useTexts(reviewTexts);
  const title = text.failedCases(failed.length);
  return (
    <div>
      <Heading element="h3" modifiers="h4">
        {title}
      </Heading>
      <div role="region" aria-label={title} tabIndex={0} className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{text.case}</th>
              <th scope="col">{text.where}</th>
              <th scope="col">{text.expected}</th>
              <th scope="col">{text.got}</th>
            </tr>
          </thead>
          <tbody>
            {failed.map((one) =>
              one.differences.map(({ path, expected, got }, index) => (
                <tr key={`${one.instrument} ${one.id} ${path}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={one.differences.length}>
                      {one.name}
                      <code className={style.small}>{`${one.instrument}/${one.edition}/${one.topic}: ${one.id}`}</code>
                    </th>
                  )}
                  <td>
                    <code>{path}</code>
                  </td>
                  <td>{expected ?? text.none}</td>
                  <td>
                    <strong>{got ?? text.none}</strong>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
