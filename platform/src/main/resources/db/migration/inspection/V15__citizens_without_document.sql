-- A citizen comes home without a document: one officer records who it is and what shows it, another confirms, and then the traveller is
-- admitted. Nobody is refused entry to the own country, so a claim that was not answered otherwise leaves no way to a refusal.
ALTER TABLE inspection.inspection
    ADD COLUMN claim_state       text,
    ADD COLUMN claim_group       text,
    ADD COLUMN claim_surname     text,
    ADD COLUMN claim_given       text,
    ADD COLUMN claim_born        text,
    ADD COLUMN claim_source      text,
    ADD COLUMN claim_words       text,
    ADD COLUMN claim_by          uuid,
    ADD COLUMN claim_answered_by uuid;

ALTER TABLE inspection.inspection
    ADD CONSTRAINT known_claim CHECK (
        claim_state IN ('CLAIMED', 'CONFIRMED', 'NOT_CONFIRMED')
        AND claim_group IN ('CITIZEN', 'HMT_RESIDENT')
        AND claim_source IN ('PAPER', 'REGISTER', 'CONSULATE', 'RELATIVE', 'AUTHORITY')),
    ADD CONSTRAINT claim_whole_or_not_at_all CHECK (
        (claim_state IS NULL AND claim_group IS NULL AND claim_surname IS NULL AND claim_given IS NULL
            AND claim_born IS NULL AND claim_source IS NULL AND claim_words IS NULL AND claim_by IS NULL
            AND claim_answered_by IS NULL)
        OR (claim_state IS NOT NULL AND claim_group IS NOT NULL AND claim_surname IS NOT NULL
            AND btrim(claim_surname) <> '' AND claim_given IS NOT NULL AND claim_born IS NOT NULL
            AND claim_source IS NOT NULL AND claim_words IS NOT NULL AND btrim(claim_words) <> ''
            AND claim_by IS NOT NULL)),
    ADD CONSTRAINT claim_of_who_comes_home CHECK (
        claim_state IS NULL OR (direction = 'ENTRY' AND channel = 'DESK' AND second_line)),
    ADD CONSTRAINT claim_answered_by_another CHECK (
        claim_state IS NULL
        OR (claim_state = 'CLAIMED' AND claim_answered_by IS NULL)
        OR (claim_state <> 'CLAIMED' AND claim_answered_by IS NOT NULL AND claim_answered_by <> claim_by)),
    ADD CONSTRAINT claim_before_refusal CHECK (
        claim_state IS NULL OR claim_state = 'NOT_CONFIRMED'
        OR (outcome IS DISTINCT FROM 'REFUSED' AND status <> 'REFUSAL_PROPOSED')),
    ADD CONSTRAINT claim_answered_before_the_end CHECK (
        claim_state IS DISTINCT FROM 'CLAIMED' OR (outcome IS NULL AND nationality_group IS NULL)),
    ADD CONSTRAINT confirmed_is_citizen CHECK (
        claim_state IS DISTINCT FROM 'CONFIRMED' OR nationality_group IS NOT DISTINCT FROM claim_group),
    -- without any document one officer alone makes nobody a citizen
    ADD CONSTRAINT citizen_without_document_by_two CHECK (
        mrz <> '' OR direction <> 'ENTRY' OR outcome IS DISTINCT FROM 'ADMITTED'
        OR nationality_group IS NULL OR nationality_group = 'FOREIGNER' OR claim_state IS NOT DISTINCT FROM 'CONFIRMED');

-- What was recorded of a claim stays; it is answered, and what was confirmed is not taken back.
CREATE FUNCTION inspection.keep_claim() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.claim_group, OLD.claim_surname, OLD.claim_given, OLD.claim_born, OLD.claim_source, OLD.claim_words, OLD.claim_by)
       IS DISTINCT FROM
       (NEW.claim_group, NEW.claim_surname, NEW.claim_given, NEW.claim_born, NEW.claim_source, NEW.claim_words, NEW.claim_by)
       OR (OLD.claim_state = 'CONFIRMED' AND NEW.claim_state IS DISTINCT FROM 'CONFIRMED')
       OR (OLD.claim_state = 'NOT_CONFIRMED' AND NEW.claim_state IS NOT DISTINCT FROM 'CLAIMED') THEN
        RAISE EXCEPTION 'the claim in inspection % is answered, not changed', OLD.id USING ERRCODE = 'GH002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_claim BEFORE UPDATE ON inspection.inspection FOR EACH ROW EXECUTE FUNCTION inspection.keep_claim();
