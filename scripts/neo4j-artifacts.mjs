// What a Neo4j in a child JVM needs: its jars from Maven Central, kept in .cache, and a Java that runs them.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program to its end and gives what it wrote; the error has its `stderr`. */
export const run = (file, args, options = {}) =>
  new Promise((resolve, reject) => {
    execFile(file, args, { maxBuffer: 1 << 24, ...options }, (error, stdout, stderr) => {
      if (error) reject(Object.assign(error, { stderr }));
      else resolve(`${stdout}${stderr}`);
    });
  });

/** The folder of the jars, fetched once into `.cache`; null without Maven. */
export async function fetchArtifacts(version, log) {
  const folder = join(ROOT, '.cache', `neo4j-${version}`);
  const lib = join(folder, 'lib');
  if (existsSync(join(folder, 'complete'))) return lib;
  try {
    await run('mvn', ['--version'], { timeout: 60_000, shell: process.platform === 'win32' });
  } catch {
    return null;
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const fresh = mkdtempSync(join(ROOT, '.cache', 'fetching-'));
  const artifacts = [
    ['org.neo4j', 'neo4j'],
    ['org.neo4j.app', 'neo4j-server'],
  ];
  const dependencies = artifacts.map(
    ([group, name]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`,
  );
  writeFileSync(
    join(fresh, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>entente</groupId>
<artifactId>test-neo4j</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>\n`,
  );
  log(`fetching Neo4j ${version} by Maven (once, some 150 MB)`);
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(fresh, 'lib')}`];
  try {
    await run('mvn', args, { cwd: fresh, timeout: 900_000, shell: process.platform === 'win32' });
    writeFileSync(join(fresh, 'complete'), `${version}\n`);
    // Another run may have been quicker; then its copy is as good.
    if (!existsSync(join(folder, 'complete'))) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
    }
    return lib;
  } catch (error) {
    throw new Error(
      `Maven could not fetch it: ${
        String(error.stderr || error.message)
          .trim()
          .split('\n')[0]
      }`,
      { cause: error },
    );
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The first Java whose major version suits: JAVA_HOME, the path, then the folders where systems keep them. */
export async function findJava(suits) {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const homes = [
    ...below('/usr/lib/jvm'),
    ...below('/opt/java'),
    ...below('/Library/Java/JavaVirtualMachines').map((h) => join(h, 'Contents', 'Home')),
    ...below(join(homedir(), '.sdkman', 'candidates', 'java')),
    ...below(join(homedir(), '.jdks')),
    ...below('C:\\Program Files\\Java'),
    ...below('C:\\Program Files\\Eclipse Adoptium'),
  ];
  if (process.env.JAVA_HOME) homes.unshift(process.env.JAVA_HOME);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name));
  for (const java of [...onPath, ...homes.map((home) => join(home, 'bin', name))]) {
    if (!existsSync(java)) continue;
    const major = await javaMajor(java);
    if (major !== null && suits(major)) return java;
  }
  return null;
}

const below = (dir) =>
  existsSync(dir)
    ? readdirSync(dir)
        .sort()
        .map((entry) => join(dir, entry))
    : [];

async function javaMajor(java) {
  const release = join(dirname(dirname(java)), 'release');
  const text = existsSync(release)
    ? readFileSync(release, 'utf8')
    : await run(java, ['-version'], { timeout: 20_000 }).catch(() => '');
  const found = /(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)/.exec(text);
  return found ? Number(found[1]) : null;
}
