-- Two more ways in which the second line concludes: an entry for at most fifteen days to a place (Exit and Entry Administration
-- Law art. 23), and a case that another authority goes on with. The second is neither an admission nor a refusal.
ALTER TABLE inspection.inspection
    ADD COLUMN temporary_reason    text,
    ADD COLUMN temporary_place     text,
    ADD COLUMN case_ground         text,
    ADD COLUMN authority           text,
    ADD COLUMN authority_reference text;

ALTER TABLE inspection.inspection
    DROP CONSTRAINT known_outcome,
    DROP CONSTRAINT protection_before_refusal;
ALTER TABLE inspection.inspection
    ADD CONSTRAINT known_outcome CHECK (outcome IN ('ADMITTED', 'REFUSED', 'HANDED_OVER')),
    -- no way out of the country, and none to another authority, before the competent one has decided on protection
    ADD CONSTRAINT protection_before_refusal CHECK (
        outcome IS NULL OR outcome = 'ADMITTED' OR protection IS NULL OR protection = 'ENDED'),
    ADD CONSTRAINT known_temporary_reason CHECK (temporary_reason IN ('CREW_ASHORE', 'TRANSIT', 'EMERGENCY')),
    ADD CONSTRAINT temporary_whole_or_not_at_all CHECK ((temporary_reason IS NULL) = (temporary_place IS NULL)),
    ADD CONSTRAINT temporary_entry CHECK (
        temporary_reason IS NULL
        OR (outcome IS NOT DISTINCT FROM 'ADMITTED' AND direction = 'ENTRY' AND second_line
            AND nationality_group IS NOT DISTINCT FROM 'FOREIGNER' AND decided_by IS NOT NULL
            AND leave_by IS NOT NULL AND leave_by >= day AND leave_by <= day + 15
            AND btrim(temporary_place) <> '' AND words IS NOT NULL AND btrim(words) <> '')),
    ADD CONSTRAINT known_case_ground CHECK (
        case_ground IN ('BORDER_CRIME', 'OTHER_CRIME', 'WANTED', 'ADMINISTRATIVE_OFFENCE', 'INVESTIGATION')),
    ADD CONSTRAINT case_only_when_handed_over CHECK (
        (case_ground IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'HANDED_OVER')
        AND (case_ground IS NULL) = (authority IS NULL)
        AND (case_ground IS NULL) = (authority_reference IS NULL)),
    ADD CONSTRAINT handed_over_by_a_person CHECK (
        outcome IS DISTINCT FROM 'HANDED_OVER'
        OR (decided_by IS NOT NULL AND second_line AND case_ground IS NOT NULL
            AND words IS NOT NULL AND btrim(words) <> ''
            AND authority IS NOT NULL AND btrim(authority) <> ''
            AND authority_reference IS NOT NULL AND btrim(authority_reference) <> ''));

-- Who hands a traveller over has opened the evidence, as who refuses has.
CREATE OR REPLACE FUNCTION inspection.refused_by_those_who_looked() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.outcome IS NOT DISTINCT FROM 'REFUSED' OR NEW.outcome IS NOT DISTINCT FROM 'HANDED_OVER')
       AND (SELECT count(*) FROM inspection.evidence_opening
            WHERE inspection = NEW.id AND officer IN (NEW.decided_by, NEW.confirmed_by))
           < (CASE NEW.outcome WHEN 'REFUSED' THEN 2 ELSE 1 END) THEN
        RAISE EXCEPTION 'refused_by_those_who_looked: the evidence of inspection % was not opened', NEW.id
            USING ERRCODE = 'GH004';
    END IF;
    RETURN NEW;
END $$;
