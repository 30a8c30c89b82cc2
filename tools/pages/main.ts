// `npm run build`: builds the pages whose sources changed.
import { buildPages } from './build.ts';

const built = await buildPages();
console.log(built.length ? `pages built: ${built.join(', ')}` : 'pages are up to date');
