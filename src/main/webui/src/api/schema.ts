import type { Exact, Numeral } from './exact';

/** As much of JSON Schema as the service uses. */
export type Schema = {
  type?: string | string[];
  enum?: Exact[];
  format?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: Numeral;
  maxItems?: Numeral;
  minimum?: Numeral;
  maximum?: Numeral;
  exclusiveMinimum?: Numeral;
  exclusiveMaximum?: Numeral;
};

/** GET /api/instruments/{instrument}/decisions/{topic}/schema?on= */
export type TopicSchema = { edition: string; input: Schema; outcome: Schema };
