import { Problem, type ProblemBody, unreachable } from './problem';

/** Told whenever the service says that nobody is signed in any more. */
export const signedOut = new EventTarget();

type Options = { method?: string; body?: unknown; signal?: AbortSignal; headers?: Record<string, string> };

function payload(body: unknown): BodyInit | undefined {
  if (body === undefined || body instanceof Blob || body instanceof ArrayBuffer || typeof body === 'string') {
    return body as BodyInit | undefined;
  }
  return JSON.stringify(body);
}

/** The answer to a request; what is no answer is thrown as a {@link Problem}. */
export async function send(path: string, { method = 'GET', body, signal, headers }: Options = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal,
      body: payload(body),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
  } catch (cause) {
    if (signal?.aborted) {
      throw cause;
    }
    throw unreachable(cause);
  }
  if (response.ok) {
    return response;
  }
  const problem = await problemOf(response);
  if (problem.status === 401) {
    signedOut.dispatchEvent(new Event('signed-out'));
  }
  throw problem;
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return new Problem({ ...(JSON.parse(text) as ProblemBody), status: response.status });
  } catch {
    return new Problem({ type: '/problems/unexpected', title: response.statusText, status: response.status });
  }
}

/**
 * The JSON of an answer. Numbers keep their digits where it matters: see `exact.ts` for sums of money.
 */
export async function json<T>(path: string, options?: Options): Promise<T> {
  const response = await send(path, options);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Each line of an answer in NDJSON as it arrives; aborting the signal stops the work at the service. */
export async function lines<T>(
  path: string,
  options: Options,
  take: (line: T) => void,
  parse: (text: string) => T = (text) => JSON.parse(text) as T,
): Promise<void> {
  const response = await send(path, { ...options, headers: { accept: 'application/x-ndjson', ...options.headers } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const whole = rest.split('\n');
    rest = done ? '' : (whole.pop() ?? '');
    whole.filter((line) => line.trim() !== '').forEach((line) => take(parse(line)));
    if (done) {
      return;
    }
  }
}
