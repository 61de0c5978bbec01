"""Where Alembic begins: it takes the steps over the connection and in the transaction that
`store.migrating` has begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
