import { describe, expect, it } from 'vitest';
import { LimitError, QuerySyntaxError } from '../../../server/model/errors.ts';
import { readPlan as readEmbedded } from '../../../server/store/embedded/plan.ts';
import { checkGuestText, checkText } from '../../../server/store/gate.ts';
import { lexicalRefusal } from '../../../server/store/lexical.ts';
import { readPlan as readNeo4j } from '../../../server/store/neo4j/plan.ts';

describe('words of a stranger’s text', () => {
  it.each([
    'LOAD CSV FROM "x" AS l RETURN l',
    'load\n\tcsv from "x" as l return l',
    'LOAD/* */CSV FROM "x" AS l RETURN l',
    'LOAD//\nCSV FROM "x" AS l RETURN l',
    'LOAD\u00a0CSV FROM "x" AS l RETURN l',
    'LOAD CſV FROM "x" AS l RETURN l',
    'RETURN "\\"" + COLLECT { LOAD CSV FROM "x" AS l RETURN l } + "\\""',
    "RETURN `'` AS a, COLLECT { LOAD CSV FROM 'x' AS l RETURN l } AS `'`",
    'RETURN 1 // \'\n, COLLECT { LOAD CSV FROM "x" AS l RETURN l } // \'',
    '\\u004cOAD CSV FROM "x" AS l RETURN l',
    'LOAD\\u0020CSV FROM "x" AS l RETURN l',
    'CALL dbms.listConfig()',
    'OPTIONAL CALL dbms . listConfig ()',
    'CALL `dbms`./* */`listConfig`()',
    'RETURN 1 AS x UNION CALL db.labels.evil() YIELD x RETURN x',
    '\\u0043ALL dbms.listConfig()',
  ])('refuses %s', (text) => expect(lexicalRefusal(text)).not.toBeNull());

  it.each([
    "RETURN 'LOAD CSV' AS x",
    'RETURN "it\'s // LOAD CSV" AS x',
    '// LOAD CSV\nRETURN 1 AS x',
    '/* CALL dbms.listConfig() */ RETURN 1 AS x',
    'MATCH (load)-[:CSV]->(csv) RETURN load, csv',
    'CALL db.labels()',
    'call db.relationshipTypes() yield relationshipType return relationshipType',
    'MATCH (n) CALL { WITH n RETURN 1 AS x } RETURN x',
    'MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x',
    'MATCH (n:CALL) RETURN n.call AS c',
    "RETURN 'caf\\u00e9' AS x",
    'MATCH (n)\r\nRETURN n',
  ])('lets pass %s', (text) => expect(lexicalRefusal(text)).toBeNull());

  it('refuses functions that plug-ins brought, however they are written', () => {
    const plugins = new Set(['apoc.util.sleep']);
    expect(lexicalRefusal('RETURN apoc.util.sleep(1) AS x', plugins)).not.toBeNull();
    expect(lexicalRefusal('RETURN APOC . `util` . sleep (1) AS x', plugins)).not.toBeNull();
    expect(lexicalRefusal("RETURN 'apoc.util.sleep(1)' AS x", plugins)).toBeNull();
    expect(lexicalRefusal('RETURN date.truncate("year", date()) AS x', plugins)).toBeNull();
  });
});

describe('size of a stranger’s text', () => {
  it.each([
    ['long', `RETURN '${'x'.repeat(20_000)}' AS x`],
    ['deep', `RETURN ${'['.repeat(51)}${']'.repeat(51)} AS x`],
    ['deep behind a property named end', `RETURN ${'[n.end, '.repeat(51)}1${']'.repeat(51)} AS x`],
    ['deep behind brackets in strings', `RETURN ${"[']', ".repeat(51)}1${']'.repeat(51)} AS x`],
    ['deep by escapes', `RETURN ${'\\u005b'.repeat(51)}1 AS x`],
    ['deep by CASE', `RETURN ${'CASE WHEN true THEN '.repeat(51)}1${' END'.repeat(51)} AS x`],
    ['many NOTs', `RETURN ${'NOT '.repeat(21)}true AS x`],
    ['many labels', `MATCH (n${':A'.repeat(301)}) RETURN n`],
  ])('refuses one that is %s', (_, text) => expect(() => checkGuestText(text)).toThrow(LimitError));

  it('lets brackets, dashes and dates in strings and comments pass', () => {
    const text = `// ${'-'.repeat(500)} ${'('.repeat(500)}\nMATCH (n) WHERE n.date IN [${"'2025-01-01', ".repeat(300)}'2025-01-02'] RETURN n`;
    expect(() => checkGuestText(text)).not.toThrow();
  });

  it('names an empty text', () => expect(() => checkText(' \n')).toThrow(QuerySyntaxError));
});

describe('plans', () => {
  it('reads the embedded engine’s', () => {
    expect(readEmbedded('Return (n)\n  Filter (n.name Eq "Create (x)")\n    NodeScan (n:*)\n')).toEqual({
      operators: ['Return', 'Filter', 'NodeScan'],
      allowed: true,
      reason: null,
      steps: [
        { depth: 0, operator: 'Return', detail: 'n', rows: null },
        { depth: 1, operator: 'Filter', detail: 'n.name Eq "Create (x)"', rows: null },
        { depth: 2, operator: 'NodeScan', detail: 'n:*', rows: null },
      ],
    });
    expect(readEmbedded('Expand (c)->[:PARTY_TO]->(a)\n').steps).toEqual([
      { depth: 0, operator: 'Expand', detail: '(c)->[:PARTY_TO]->(a)', rows: null },
    ]);
    expect(readEmbedded('Return ()\n  Create (n:X)\n')).toMatchObject({
      allowed: false,
      reason: expect.stringMatching(/change the graph/) as unknown,
    });
    expect(readEmbedded('Return (n)\n  Filter (ExistsSubquery(Create(CreateNodeOp { variable: "x" })))\n')).toMatchObject({
      allowed: false,
    });
    expect(readEmbedded('CallProcedure (db.labels)\n')).toMatchObject({ allowed: true });
    expect(readEmbedded('CallProcedure (grafeo.pagerank)\n')).toMatchObject({ allowed: false });
    expect(readEmbedded('SomethingNew (x)\n')).toMatchObject({
      allowed: false,
      reason: expect.stringMatching(/SomethingNew/) as unknown,
    });
    expect(readEmbedded('')).toMatchObject({ allowed: false });
  });

  const plan = (operatorType: string, details = '', children: Parameters<typeof readNeo4j>[0][] = [], rows?: number) =>
    ({ operatorType, identifiers: [], arguments: { Details: details, EstimatedRows: rows }, children }) as unknown as Exclude<
      Parameters<typeof readNeo4j>[0],
      false | undefined
    >;
  it('reads Neo4j’s', () => {
    const reading = plan('ProduceResults@neo4j', 'n', [
      plan('VarLengthExpand(Pruning,BFS,All)@neo4j', '', [plan('NodeByLabelScan@neo4j', 'n:Row', [], 12.4)]),
    ]);
    expect(readNeo4j(reading, 'r')).toEqual({
      operators: ['ProduceResults', 'VarLengthExpand(Pruning,BFS,All)', 'NodeByLabelScan'],
      allowed: true,
      reason: null,
      steps: [
        { depth: 0, operator: 'ProduceResults', detail: 'n', rows: null },
        { depth: 1, operator: 'VarLengthExpand(Pruning,BFS,All)', detail: null, rows: null },
        { depth: 2, operator: 'NodeByLabelScan', detail: 'n:Row', rows: 12 },
      ],
    });
    expect(readNeo4j(reading, 'rw').allowed).toBe(false);
    expect(readNeo4j(undefined, 'r').allowed).toBe(false);
    for (const operator of [
      'DirectedRelationshipTypeScan',
      'UndirectedRelationshipIndexSeekByRange',
      'PartitionedNodeByLabelScan',
      'DirectedAllRelationshipsScan',
    ])
      expect(readNeo4j(plan(`${operator}@neo4j`), 'r').allowed).toBe(true);
    for (const operator of [
      'LoadCSV',
      'Create',
      'SetProperty',
      'DetachDelete',
      'ShowIndexes',
      'TransactionForeach',
      'AdministrationCommand',
      'Novelty',
    ])
      expect(readNeo4j(plan(`${operator}@neo4j`), 'r').allowed).toBe(false);
    expect(readNeo4j(plan('ProcedureCall@neo4j', 'db.labels() :: (label :: STRING)'), 'r').allowed).toBe(true);
    expect(readNeo4j(plan('ProcedureCall@neo4j', 'dbms.listConfig() :: (…)'), 'r').allowed).toBe(false);
  });
});
