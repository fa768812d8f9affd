"""Safe primitives that know no project: read, make, exchange, remove, flush, hash."""
