import { Play } from 'lucide-react';
import type { FlowTest, JsonValue, TestResult } from '@flowsmith/flow-model';
import { Button } from '@/ui/index.ts';
import { changesBetween } from '../debug/changes.ts';
import { dotted } from '../debug/readableState.ts';
import { shortJson } from '../debug/shortJson.ts';
import { testMessages } from './messages.ts';
import { StepList } from './StepList.tsx';
import { canAccept } from './testEdits.ts';

const messages = testMessages.row;
/** More differences are counted, not listed. */
const LISTED = 12;

/** One test unfolded: why it failed, what was expected beside what came, its steps. */
export function TestDetail({
  test,
  result,
  scenarioName,
  onAccept,
  onReplay,
}: {
  readonly test: FlowTest;
  readonly result: TestResult | undefined;
  readonly scenarioName: string | undefined;
  /** Absent: read only. */
  readonly onAccept: (() => void) | undefined;
  readonly onReplay: () => void;
}) {
  const failure = result?.failure;
  const failed = failure?.step;
  const step = failed === undefined ? undefined : test.steps[failed];
  return (
    <div className="flex flex-col gap-3 py-1 pr-2 pb-3 pl-7 text-sm">
      {failure !== undefined && (
        <div className="flex flex-col gap-1 rounded-control bg-danger-soft p-2">
          {failed !== undefined && step !== undefined && (
            <p className="font-medium text-danger">{messages.atStep(failed + 1, testMessages.step(step))}</p>
          )}
          <p className="text-ink [overflow-wrap:anywhere]">{failure.message}</p>
        </div>
      )}
      {failure !== undefined && <Difference expected={failure.expected} actual={failure.actual} />}
      {onAccept !== undefined &&
        result?.ok === false &&
        (canAccept(result) ? (
          <div className="flex flex-col items-start gap-1">
            <Button size="sm" onClick={onAccept}>
              {messages.accept}
            </Button>
            <p className="text-faint">{messages.acceptHint}</p>
          </div>
        ) : (
          <p className="text-faint">{messages.cannotAccept}</p>
        ))}
      <section className="flex flex-col gap-0.5">
        <h3 className="text-muted">{messages.steps}</h3>
        <StepList steps={test.steps} failed={failed} />
        <p className="pt-1 text-muted">
          {messages.ends}: {testMessages.end[test.expect.end]}
          {test.expect.screens !== undefined && (
            <span className="block font-mono text-xs text-faint [overflow-wrap:anywhere]">
              {test.expect.screens.join(' › ')}
            </span>
          )}
        </p>
        <p className="text-faint">
          {scenarioName === undefined
            ? testMessages.form.noScenario
            : testMessages.form.scenario(scenarioName)}
        </p>
      </section>
      {result !== undefined && result.faults.length > 0 && (
        <section className="flex flex-col gap-0.5">
          <h3 className="text-warning">{messages.faults}</h3>
          <ul className="flex flex-col gap-0.5 [overflow-wrap:anywhere]">
            {result.faults.map(({ code, message }, index) => (
              <li key={`${index} ${code}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <Button size="sm" className="self-start" icon={<Play size={14} strokeWidth={1.5} />} onClick={onReplay}>
        {messages.play}
      </Button>
    </div>
  );
}

function Difference({
  expected,
  actual,
}: {
  readonly expected: JsonValue | undefined;
  readonly actual: JsonValue | undefined;
}) {
  if (expected === undefined && actual === undefined) return null;
  const changes = changesBetween(expected, actual);
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-left">
      <caption className="pb-1 text-left font-medium text-muted">{messages.difference}</caption>
      <tbody className="font-mono">
        {changes.slice(0, LISTED).map(({ path, before, after }) => (
          <tr key={path.join('\n')} className="align-top">
            <td className="py-0.5 [overflow-wrap:anywhere]">
              {path.length > 0 && <span className="block text-ink">{dotted(path)}</span>}
              <del className="block text-danger no-underline">
                <span className="font-sans text-xs text-faint">{messages.expected} </span>
                {shortJson(before, 120)}
              </del>
              <ins className="block text-success no-underline">
                <span className="font-sans text-xs text-faint">{messages.actual} </span>
                {shortJson(after, 120)}
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
      {changes.length > LISTED && (
        <tfoot>
          <tr>
            <td className="text-faint">{messages.moreDifferences(changes.length - LISTED)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
