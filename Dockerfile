# The server with the built web app: docker build -t flowsmith .
# What it writes goes to /data; nothing else of it has to be writable but /tmp.

FROM node:24-slim AS manifests
WORKDIR /app
# Only these decide what is installed, so that a change of the sources installs nothing anew.
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY e2e/package.json e2e/
COPY packages/api-types/package.json packages/api-types/
COPY packages/cli/package.json packages/cli/
COPY packages/crypto/package.json packages/crypto/
COPY packages/endpoint/package.json packages/endpoint/
COPY packages/flow-model/package.json packages/flow-model/
COPY packages/meta-sandbox/package.json packages/meta-sandbox/

FROM manifests AS web
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build -w @flowsmith/web

FROM manifests AS production
# Server and command line, without what only the browser needs; Node.js itself comes with the image.
RUN npm ci --omit=dev --no-audit --no-fund -w @flowsmith/api -w @flowsmith/cli

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4600 FLOWSMITH_DATA=/data LOG_LEVEL=info
WORKDIR /app
COPY --from=production /app/ ./
COPY apps/api/src apps/api/src
COPY packages packages
COPY examples/flows examples/flows
COPY --from=web /app/apps/web/dist apps/web/dist
# For docker exec: flowsmith backup, restore, migrate, secrets.
RUN ln -s /app/packages/cli/bin/flowsmith.js /usr/local/bin/flowsmith \
  && mkdir -m 700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4600
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
