# matcher in a container. Two stages, so that nothing with which one could build is in what runs.
# Python and Debian are those that the tests run on; Debian's PostgreSQL tools (15) have to be at
# least as new as the server of compose.yaml.
FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv /opt/matcher
COPY constraints.txt ./
COPY pyproject.toml README.md ./
COPY data data
COPY matcher matcher
RUN PIP_CONSTRAINT=/src/constraints.txt /opt/matcher/bin/pip install . \
    && find /opt/matcher -name 'pip*' -path '*/site-packages/*' -maxdepth 5 -exec rm -rf {} + \
    && rm -f /opt/matcher/bin/pip*

FROM python:3.11-slim-bookworm
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /var/lib/matcher --shell /usr/sbin/nologin matcher \
    && install --directory --owner matcher --group matcher --mode 700 /var/lib/matcher /keys /backups /case-keys
COPY --from=build /opt/matcher /opt/matcher
# Keys stand apart from everything else, so that no copy of the one is a copy of the other.
ENV PATH=/opt/matcher/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MATCHER_HOME=/var/lib/matcher \
    MATCHER_KEYS=/keys/keys.toml \
    MATCHER_BACKUP_FOLDER=/backups \
    MATCHER_BACKUP_CASE_KEYS=/case-keys \
    MATCHER_WEB_BIND=0.0.0.0:8000
USER matcher
WORKDIR /var/lib/matcher
VOLUME ["/var/lib/matcher", "/keys", "/backups", "/case-keys"]
EXPOSE 8000
# Alive, not ready: a database that is away is no reason to start the pages anew.
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["matcher"]
CMD ["serve"]
