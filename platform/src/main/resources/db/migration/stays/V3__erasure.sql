-- What was found, said and concluded goes with its stay when the time of all of it is over, by the one function below and in no other way.
-- Otherwise it stays, as before.
CREATE FUNCTION stays.erasing() RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT current_setting('stays.erasing', true) IS NOT DISTINCT FROM pg_current_xact_id()::text
$$;

CREATE FUNCTION stays.erase(until uuid, kept uuid[]) RETURNS TABLE (kind text, erased bigint)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('stays.erasing', pg_current_xact_id()::text, true);
    CREATE TEMPORARY TABLE kept_stay ON COMMIT DROP AS SELECT DISTINCT k AS id FROM unnest(kept) AS k WHERE k < until;
    ALTER TABLE kept_stay ADD PRIMARY KEY (id);
    ANALYZE kept_stay;
    CREATE TEMPORARY TABLE gone_irregular ON COMMIT DROP AS
        SELECT i.id FROM stays.irregular i
        WHERE COALESCE(i.stay, i.crossing) < until
          AND NOT EXISTS (SELECT FROM kept_stay k WHERE k.id = COALESCE(i.stay, i.crossing));
    kind := 'hearing';
    DELETE FROM stays.hearing h USING gone_irregular g WHERE h.irregular = g.id;
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'conclusion';
    DELETE FROM stays.conclusion c USING gone_irregular g WHERE c.irregular = g.id;
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'irregular-stay';
    DELETE FROM stays.irregular i USING gone_irregular g WHERE i.id = g.id;
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    kind := 'stay';
    DELETE FROM stays.stay s WHERE s.id < until AND NOT EXISTS (SELECT FROM kept_stay k WHERE k.id = s.id);
    GET DIAGNOSTICS erased = ROW_COUNT; RETURN NEXT;
    PERFORM set_config('stays.erasing', '', true);
END $$;

DROP TRIGGER keep_irregular ON stays.irregular;
CREATE TRIGGER keep_irregular BEFORE INSERT OR UPDATE ON stays.irregular
    FOR EACH ROW EXECUTE FUNCTION stays.keep_irregular();
CREATE TRIGGER keep_irregular_there BEFORE DELETE ON stays.irregular
    FOR EACH ROW WHEN (NOT stays.erasing()) EXECUTE FUNCTION stays.keep_irregular();
DROP TRIGGER keep_hearing ON stays.hearing;
CREATE TRIGGER keep_hearing BEFORE INSERT OR UPDATE ON stays.hearing
    FOR EACH ROW EXECUTE FUNCTION stays.keep_hearing();
CREATE TRIGGER keep_hearing_there BEFORE DELETE ON stays.hearing
    FOR EACH ROW WHEN (NOT stays.erasing()) EXECUTE FUNCTION stays.keep_hearing();
DROP TRIGGER keep_conclusion ON stays.conclusion;
CREATE TRIGGER keep_conclusion BEFORE INSERT OR UPDATE ON stays.conclusion
    FOR EACH ROW EXECUTE FUNCTION stays.keep_conclusion();
CREATE TRIGGER keep_conclusion_there BEFORE DELETE ON stays.conclusion
    FOR EACH ROW WHEN (NOT stays.erasing()) EXECUTE FUNCTION stays.keep_conclusion();
