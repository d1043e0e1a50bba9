import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { NotFoundError } from '../model/errors.ts';

/**
 * The built explorer: its files, and its one page for every other address that a browser opens, so that permalinks work.
 * Files whose names carry a hash may be kept for ever.
 */
export function webRoutes(root: string): Router {
  const router = Router();
  const folder = join(root, 'dist', 'web');
  const page = join(folder, 'index.html');
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: true }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get(/^(?!\/api(\/|$)).*/, (request, response, next) => {
    if (!request.accepts('html') || /\.\w{1,8}$/.test(request.path)) return next();
    if (!existsSync(page)) throw new NotFoundError('The explorer is not built here: run "npm run build", then reload.');
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}
