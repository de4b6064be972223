-- Into Parquet, by DuckDB. Sorted by all columns: equal rows lie together and are packed small, and nothing tells in which order
-- travellers came.
COPY (
    SELECT *
    FROM read_csv(getvariable('spool'), header = false, auto_detect = false, nullstr = '', allow_quoted_nulls = false,
        columns = {
            'day': 'DATE', 'port': 'VARCHAR', 'direction': 'VARCHAR', 'event': 'VARCHAR', 'place': 'VARCHAR',
            'kind': 'VARCHAR', 'action': 'VARCHAR', 'outcome': 'VARCHAR', 'quantity': 'SMALLINT'})
    ORDER BY ALL
) TO (getvariable('target')) (
    FORMAT parquet, COMPRESSION zstd,
    KV_METADATA {schema: getvariable('schema'), fact: 'list-alerts', month: getvariable('month'), vintage: getvariable('vintage')}
)
