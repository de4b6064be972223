-- An assessment is never changed, a concluded inspection neither: corrections are rows of their own.
CREATE FUNCTION inspection.keep_as_recorded() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'CLOSED' THEN
        RAISE EXCEPTION 'inspection % is concluded; correct it by a linked record', OLD.id USING ERRCODE = 'GH001';
    END IF;
    IF (OLD.id, OLD.port, OLD.direction, OLD.mode, OLD.channel, OLD.mrz, OLD.issuer, OLD.document_kind,
        OLD.document_number, OLD.findings, OLD.verdict, OLD.rules_version)
       IS DISTINCT FROM
       (NEW.id, NEW.port, NEW.direction, NEW.mode, NEW.channel, NEW.mrz, NEW.issuer, NEW.document_kind,
        NEW.document_number, NEW.findings, NEW.verdict, NEW.rules_version) THEN
        RAISE EXCEPTION 'the assessment of inspection % is immutable', OLD.id USING ERRCODE = 'GH002';
    END IF;
    IF OLD.nationality_group IS NOT NULL
       AND (OLD.nationality_group, OLD.nationality) IS DISTINCT FROM (NEW.nationality_group, NEW.nationality) THEN
        RAISE EXCEPTION 'who crosses in inspection % was read or established already', OLD.id USING ERRCODE = 'GH003';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_as_recorded BEFORE UPDATE ON inspection.inspection
    FOR EACH ROW EXECUTE FUNCTION inspection.keep_as_recorded();
