import type { Request, Response } from 'express';
import { AnswerValue } from '../contract/values.ts';
import { csvLine } from '../graph/export/index.ts';
import type { Cell } from '../model/values.ts';
import { reply } from './request.ts';

/**
 * Answers with a query's answer as JSON, or with its rows as CSV where the client asks for `text/csv` (RFC 4180: a heading, CRLF). Lists, nodes
 * and other values that CSV has no form for stand as JSON in their cell. What was cut is said in the header Entente-Truncated.
 */
export function replyRows(request: Request, response: Response, answer: AnswerValue): void {
  response.vary('Accept');
  if (request.accepts(['application/json', 'text/csv']) !== 'text/csv') return reply(response, AnswerValue, answer);
  const { columns, rows, truncated } = answer;
  if (truncated) response.setHeader('Entente-Truncated', `by=${truncated.by}; returned=${truncated.returned}`);
  response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
  response.send(csvLine(columns) + rows.map((row) => csvLine(row.map(plain))).join(''));
}

const plain = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
