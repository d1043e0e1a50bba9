# Debian, not Alpine: the embedded store's engine is built for glibc.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.base.json tsconfig.build.json vite.config.ts ./
COPY scripts ./scripts
COPY server ./server
COPY web ./web
COPY tests/eval/baseline.json ./tests/eval/baseline.json
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    ENTENTE_DATA=/data
WORKDIR /app
COPY LICENSE LICENSE-DATA.md package.json ./
COPY bin ./bin
COPY cypher ./cypher
COPY reference ./reference
COPY maps ./maps
COPY documents ./documents
COPY documents-past ./documents-past
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The program belongs to root and is run by another user, who may write to the data folder alone.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
ENTRYPOINT ["node", "/app/bin/entente.mjs"]
CMD ["serve"]
