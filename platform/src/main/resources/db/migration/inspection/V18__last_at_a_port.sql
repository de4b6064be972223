-- Who came last at a port is asked after each traveller. In a month that desks fill this has an index; a month that was recorded in bulk is
-- asked so rarely that it does not pay for one.
CREATE OR REPLACE FUNCTION inspection.open_month(month text, first_id uuid, end_id uuid, bulk boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('inspection.open_month'));
    IF to_regclass('inspection.inspection_' || month) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE inspection.%I (LIKE inspection.inspection INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
                        WITH (autovacuum_vacuum_insert_scale_factor = 0.5)',
                   'inspection_' || month);
    EXECUTE format('ALTER TABLE inspection.inspection ATTACH PARTITION inspection.%I FOR VALUES FROM (%L) TO (%L)',
                   'inspection_' || month, first_id, end_id);
    IF NOT bulk THEN
        PERFORM inspection.index_ports(month);
        PERFORM inspection.seal_month(month);
    END IF;
END $$;

CREATE FUNCTION inspection.index_ports(month text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON inspection.%I (port, id)',
                   'inspection_' || month || '_port', 'inspection_' || month);
END $$;

-- This month and the next were made before they could have one.
SELECT inspection.index_ports(month)
FROM (VALUES (to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')),
             (to_char((now() AT TIME ZONE 'UTC') + interval '1 month', 'YYYY_MM'))) AS opened (month)
WHERE to_regclass('inspection.inspection_' || month) IS NOT NULL;
