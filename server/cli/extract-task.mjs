// Entry of an extracting thread when Entente runs from its TypeScript sources; the built files are entered at extract-task.js.
import { register } from 'tsx/esm/api';

register();
const { default: task } = await import('./extract-task.ts');
export default task;
