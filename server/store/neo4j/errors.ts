import { Neo4jError } from 'neo4j-driver';
import {
  ConflictError,
  EntenteError,
  InputError,
  LimitError,
  QuerySyntaxError,
  RefusedError,
  TimeoutError,
  UnavailableError,
} from '../../model/errors.ts';
import type { Neo4jAddress } from '../config.ts';

/** The address without credentials, for messages. */
export function whereOf(address: Neo4jAddress): string {
  const uri = address.uri.replace(/^(\w[\w+.-]*:\/\/)[^/@]*@/, '$1');
  return address.database ? `${uri} (database ${address.database})` : uri;
}

/** Codes whose message is made from the text alone, never from data or files. */
const FROM_TEXT =
  /^Neo\.ClientError\.(?:Statement\.(?:SyntaxError|ParameterMissing|SemanticError)|Procedure\.ProcedureNotFound)$/;

/**
 * Any failure of the driver -> one of ours. `guest`: the server's words are passed on only where they speak of the query's
 * text, since others may carry what the server read.
 */
export function toOurs(error: unknown, address: Neo4jAddress, guest = false): EntenteError {
  if (error instanceof EntenteError) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  const cause = { cause: error };
  const where = whereOf(address);
  const wrong = guest ? guestError(code, message, cause) : null;
  if (wrong) return wrong;
  return (
    connectionError(code, message, where, address, cause) ??
    statementError(code, message, guest, cause) ??
    new UnavailableError(`Neo4j at ${where} failed (${code || 'no code'})${guest ? '' : `: ${firstLine(message)}`}`, cause)
  );
}

/** Failures that Neo4j calls its own, and that a stranger's text made. */
function guestError(code: string, message: string, cause: ErrorOptions): EntenteError | null {
  if (message.startsWith('Lexical error'))
    return new QuerySyntaxError('The query is wrong: a comment or a text in it never ends.', null, cause);
  if (/shortest path algorithm does not work when the start and end nodes are the same/.test(message))
    return new QuerySyntaxError(
      'The query failed while it ran: shortestPath from a node to itself; add WHERE a <> b before it.',
      null,
      cause,
    );
  if (code.startsWith('Neo.DatabaseError.Statement.'))
    return new QuerySyntaxError(`The query failed while it ran (${code.split('.').at(-1)}).`, null, cause);
  return null;
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').trim();

function connectionError(
  code: string,
  message: string,
  where: string,
  address: Neo4jAddress,
  cause: ErrorOptions,
): EntenteError | null {
  const unavailable = (text: string): UnavailableError => new UnavailableError(text, cause);
  if (code.startsWith('Neo.ClientError.Security.')) {
    if (code.endsWith('CredentialsExpired'))
      return unavailable(
        `Neo4j at ${where} wants a new password for ${address.username} first: ALTER CURRENT USER SET PASSWORD FROM … TO ….`,
      );
    if (code.endsWith('AuthenticationRateLimit'))
      return unavailable(
        `Neo4j at ${where} has locked ${address.username} for some seconds after wrong passwords. Check NEO4J_PASSWORD, then try again.`,
      );
    if (code.endsWith('Forbidden')) return new RefusedError(`Neo4j does not let ${address.username} do this.`, cause);
    return unavailable(`Neo4j at ${where} refused the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD.`);
  }
  if (/Database\.DatabaseNotFound|Database\.IllegalAliasChain/.test(code))
    return unavailable(`Neo4j at ${where} has no such database. Check NEO4J_DATABASE, or leave it out for the server's default.`);
  if (/NotALeader|ForbiddenOnReadOnlyDatabase|WriteOnReadOnly/.test(code))
    return unavailable(
      `${where} is a member of a cluster that does not write. Use neo4j:// in NEO4J_URI, so that writes reach the leader.`,
    );
  if (/DatabaseUnavailable/.test(code)) return unavailable(`The database at ${where} is not started yet; try again in a moment.`);
  if (/ECONNREFUSED/.test(message))
    return unavailable(
      `Nothing answers at ${where}: the connection was refused. Is Neo4j running, and is this its Bolt port (7687)?`,
    );
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return unavailable(`The host of ${where} is not known. Check NEO4J_URI.`);
  if (/responded HTTP|http endpoint/i.test(message))
    return unavailable(`${where} answers HTTP, not Bolt. NEO4J_URI needs the Bolt port (7687).`);
  if (/self.signed|unable to (?:verify|get)|certificate|ERR_TLS_CERT/i.test(message))
    return unavailable(`The certificate of ${where} is not trusted. Use +ssc instead of +s in NEO4J_URI for a self-signed one.`);
  if (/wrong version number|SSL routines|secure TLS connection|EPROTO|tlsv1|TLS/i.test(message))
    return unavailable(
      `${where}: the server and NEO4J_URI do not agree on TLS. Use bolt:// or neo4j:// without it, bolt+s:// or neo4j+s:// with it.`,
    );
  if (/No routing servers available|Could not perform discovery|routing table/i.test(message))
    return unavailable(
      `${where} gave no server that can be reached. Check host, port and whether the server speaks TLS (+s); a single server may advertise an address that is wrong for this machine: then use bolt:// instead of neo4j://.`,
    );
  if (
    /ServiceUnavailable|SessionExpired|ProtocolError/.test(code) ||
    /socket|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|Pool is closed/i.test(message)
  )
    return unavailable(`Neo4j at ${where} cannot be reached (${firstLine(message)}). Try again.`);
  return null;
}

function statementError(code: string, message: string, guest: boolean, cause: ErrorOptions): EntenteError | null {
  if (/TransactionTimedOut|LockClientStopped|Transaction\.Terminated/.test(code))
    return new TimeoutError('The query took too long and was stopped.', cause);
  if (/MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow|MemoryLimit/i.test(code))
    return new LimitError('The query needed more memory than the server gives and was stopped.', cause);
  if (/Statement\.AccessMode/.test(code))
    return guest
      ? new RefusedError('The query would change the graph; only reading is possible here.', cause)
      : new InputError('A reading statement must not write.', cause);
  if (/Schema\.ConstraintValidationFailed/.test(code))
    return new ConflictError(`The store refused the write: ${firstLine(message)}`, cause);
  if (code.startsWith('Neo.TransientError.Transaction.'))
    return new ConflictError('Other writes changed the same things; nothing was written. Try again.', cause);
  if (/conflicting values for execution mode/.test(message))
    return new RefusedError('PROFILE is not run here, since it executes; EXPLAIN is.', cause);
  if (/^Neo\.ClientError\.(?:Statement|Procedure)\./.test(code)) {
    const line = /\(line (\d+), column/.exec(message);
    const said = firstLine(message).replace(/ \(line \d+, column \d+ \(offset: \d+\)\)/, '');
    const at = line ? ` (line ${line[1]})` : '';
    const text =
      !guest || FROM_TEXT.test(code)
        ? `The query is wrong: ${said}${at}`
        : `The query failed while it ran (${code.split('.').at(-1)}).`;
    return new QuerySyntaxError(text, line ? Number(line[1]) : null, cause);
  }
  return null;
}
