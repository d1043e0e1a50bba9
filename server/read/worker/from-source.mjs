// Entry of the parsing thread when Entente runs from its TypeScript sources (tests, development). A thread does not inherit
// the loader, and `--import tsx` does nothing in one. The built files are entered at parse.js and need none.
import { register } from 'tsx/esm/api';

register();
const { default: parse } = await import('./parse.ts');
export default parse;
