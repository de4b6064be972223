-- What an assessment knew beside document, place and time: an open stay, what was said of the journey. Null for the most.
ALTER TABLE inspection.inspection ADD COLUMN inputs text;

CREATE FUNCTION inspection.keep_inputs() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the assessment of inspection % is immutable', OLD.id USING ERRCODE = 'GH002';
END $$;

CREATE TRIGGER keep_inputs BEFORE UPDATE ON inspection.inspection
    FOR EACH ROW WHEN (OLD.inputs IS DISTINCT FROM NEW.inputs) EXECUTE FUNCTION inspection.keep_inputs();
