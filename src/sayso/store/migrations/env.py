"""Run by Alembic for each command; the connection is handed in by `sayso.store.migrations`."""

from alembic import context

from sayso.store.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
