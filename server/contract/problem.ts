import { z } from 'zod';

export const PROBLEM_CODES = [
  'input',
  'usage',
  'syntax',
  'refused',
  'not-found',
  'conflict',
  'limit',
  'timeout',
  'unavailable',
  'not-ours',
  'unauthorized',
  'forbidden',
  'method-not-allowed',
  'unsupported-media-type',
  'gone',
  'rate-limited',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const ParameterProblem = z
  .object({
    parameter: z.string().meta({ description: 'The parameter, header or path into the body' }),
    value: z.unknown().meta({ description: 'What was given; null if nothing was' }),
    expected: z.string(),
  })
  .meta({ id: 'ParameterProblem' });
export type ParameterProblem = z.infer<typeof ParameterProblem>;

/** The one shape of every error (RFC 9457), `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string().meta({ description: '`urn:entente:problem:` and the code' }),
    title: z.string().meta({ description: 'The kind of error, in words' }),
    status: z.int(),
    detail: z.string().meta({ description: 'What was wrong here and what to do' }),
    instance: z.string().meta({ description: 'The path that was asked for' }),
    code: z.enum(PROBLEM_CODES),
    errors: z.array(ParameterProblem).meta({ description: 'Each wrong parameter; empty for other errors' }),
    line: z.int().nullable().meta({ description: 'For wrong query texts: the line, counted from 1, if known' }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 has it.' });
export type Problem = z.infer<typeof Problem>;
