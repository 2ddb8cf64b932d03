// GoRules ZEN, in the seat that contest/…/Seat.java describes. Its numbers are those of JavaScript on
// the way in and out; inside they are exact decimals.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ZenEngine } from '@gorules/zen-engine';

const directory = process.argv[2];
const model = join(directory, 'model.json');
if (!existsSync(model)) {
  console.log('cannot there is no form of these rules for it');
  process.exit(0);
}
const workload = JSON.parse(readFileSync(join(directory, 'workload.json'), 'utf8'));
const inputs = readFileSync(join(directory, 'inputs.ndjson'), 'utf8')
  .split('\n').filter(Boolean).map((line) => JSON.parse(line).input);
const decision = new ZenEngine().createDecision(readFileSync(model));
let next = 0;

async function answers(file) {
  const lines = [];
  for (const input of inputs) {
    const { result } = await decision.evaluate(input);
    lines.push(JSON.stringify(Object.fromEntries(workload.outcomes.map((name) => [name, result[name] ?? null]))));
  }
  writeFileSync(file, lines.join('\n') + '\n');
  return `answered ${inputs.length}`;
}

async function measure(milliseconds) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(milliseconds) * 1000000n;
  let times = 0;
  let now = start;
  while (now < end) {
    await decision.evaluate(inputs[next]);
    next = (next + 1) % inputs.length;
    times++;
    now = process.hrtime.bigint();
  }
  return `measured ${now - start} ${times}`;
}

console.log(`ready ${inputs.length} evaluate`);
for await (const line of createInterface({ input: process.stdin })) {
  const words = line.split(' ');
  console.log(words[0] === 'answers' ? await answers(words[1]) : await measure(Number(words[2])));
}
