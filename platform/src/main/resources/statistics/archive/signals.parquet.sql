-- Into Parquet, by DuckDB. Sorted by all columns: equal rows lie together and are packed small, and nothing tells in which order
-- travellers came.
COPY (
    SELECT *
    FROM read_csv(getvariable('spool'), header = false, auto_detect = false, nullstr = '', allow_quoted_nulls = false,
        columns = {
            'day': 'DATE', 'port': 'VARCHAR', 'indicator': 'VARCHAR', 'event': 'VARCHAR', 'outcome': 'VARCHAR',
            'quantity': 'SMALLINT'})
    ORDER BY ALL
) TO (getvariable('target')) (
    FORMAT parquet, COMPRESSION zstd,
    KV_METADATA {schema: getvariable('schema'), fact: 'signals', month: getvariable('month'), vintage: getvariable('vintage')}
)
