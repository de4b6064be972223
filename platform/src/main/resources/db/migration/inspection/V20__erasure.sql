-- A month whose time is over leaves the database: what must stay is put aside, the month is emptied at once, and what was put aside comes
-- back. Rests that earlier months had kept go by the way. A month that was emptied takes nothing in again.
CREATE FUNCTION inspection.refuse_late() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the month of crossing % was erased and takes nothing in', NEW.id USING ERRCODE = 'GH005';
END $$;

-- Nobody decides on a crossing of the month, or of one before it, until the transaction ends; who reads them reads on.
CREATE FUNCTION inspection.hold_still(month text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part text;
BEGIN
    FOR part IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'inspection.inspection'::regclass AND c.relname <= 'inspection_' || month
        ORDER BY c.relname
    LOOP
        EXECUTE format('LOCK TABLE inspection.%I IN EXCLUSIVE MODE', part);
    END LOOP;
END $$;

-- @param first the least key of the month, until the least one after it
-- @param below every record of the month from transactions below it is in the archive
CREATE FUNCTION inspection.erase_month(month text, first uuid, until uuid, below bigint, kept uuid[])
RETURNS TABLE (kind text, erased bigint)
LANGUAGE plpgsql AS $$
DECLARE
    part text := 'inspection_' || month;
BEGIN
    CREATE TEMPORARY TABLE kept_crossing ON COMMIT DROP AS SELECT DISTINCT k AS id FROM unnest(kept) AS k WHERE k < until;
    ALTER TABLE kept_crossing ADD PRIMARY KEY (id);
    ANALYZE kept_crossing;

    IF EXISTS (SELECT FROM inspection.inspection i WHERE i.id < until AND i.recorded_in >= below
                 AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = i.id))
       OR EXISTS (SELECT FROM inspection.correction c WHERE c.inspection < until AND c.recorded_in >= below
                    AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = c.inspection)) THEN
        RAISE EXCEPTION 'records of % came in after it was sealed', month USING ERRCODE = 'GH006';
    END IF;

    kind := 'step';
    DELETE FROM inspection.step r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'chip';
    DELETE FROM inspection.chip r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'correction';
    DELETE FROM inspection.correction r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'handling';
    DELETE FROM inspection.handling r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    DELETE FROM inspection.claim r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    kind := 'interview';
    DELETE FROM inspection.interview r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'exhibit';
    DELETE FROM inspection.exhibit r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'evidence-opening';
    DELETE FROM inspection.evidence_opening r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'waiting';
    DELETE FROM inspection.waiting r WHERE r.inspection < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.inspection);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'party';
    DELETE FROM inspection.party r WHERE r.id < until
        AND NOT EXISTS (SELECT FROM unnest(r.members) AS m JOIN kept_crossing k ON k.id = m);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;

    -- the rests of earlier months are few, and none of them is emptied a second time
    kind := 'crossing';
    DELETE FROM inspection.inspection r WHERE r.id < first
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.id);
    GET DIAGNOSTICS erased = ROW_COUNT;
    erased := erased + (SELECT count(*) FROM inspection.inspection r WHERE r.id >= first AND r.id < until
        AND NOT EXISTS (SELECT FROM kept_crossing k WHERE k.id = r.id));
    EXECUTE format('CREATE TEMPORARY TABLE kept_row ON COMMIT DROP AS
                        SELECT r.* FROM inspection.%I r JOIN kept_crossing k ON k.id = r.id', part);
    EXECUTE format('TRUNCATE inspection.%I', part);
    EXECUTE format('INSERT INTO inspection.%I SELECT * FROM kept_row', part);
    FOR part IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'inspection.inspection'::regclass AND c.relname <= 'inspection_' || month
    LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER refuse_late BEFORE INSERT ON inspection.%I
                            FOR EACH ROW EXECUTE FUNCTION inspection.refuse_late()', part);
    END LOOP;
    RETURN NEXT;
END $$;
