-- What was found about a document's chip belongs to the assessment: it is written with it and never changed. Outcomes and
-- reasons only; no file of the chip, no image and no name.
CREATE TABLE inspection.chip (
    inspection          uuid PRIMARY KEY,
    outcome             text NOT NULL,
    trust               text NOT NULL,
    steps               text[] NOT NULL,
    remarks             text[] NOT NULL,
    data_groups         text[] NOT NULL,
    signer_country      text,
    signer_serial       text,
    signer_sha256       text,
    digest_algorithm    text NOT NULL,
    signature_algorithm text NOT NULL,
    trust_version       bigint NOT NULL,
    checked_at          timestamptz NOT NULL,
    CONSTRAINT known_chip_outcome CHECK (outcome IN ('SUCCESSFUL', 'FAILED', 'UNDETERMINED', 'NOT_SUPPORTED', 'ABORTED')),
    CONSTRAINT known_chip_trust CHECK (trust IN ('TRUSTED', 'NOT_TRUSTED', 'UNDETERMINED', 'ABORTED')),
    -- nothing is genuine without a chain to somebody who is believed
    CONSTRAINT genuine_only_by_trust CHECK (outcome <> 'SUCCESSFUL' OR (trust = 'TRUSTED' AND signer_serial IS NOT NULL)),
    CONSTRAINT signer_whole_or_not_at_all CHECK (
        (signer_serial IS NULL) = (signer_sha256 IS NULL) AND (signer_serial IS NULL) = (signer_country IS NULL))
);

CREATE FUNCTION inspection.keep_chip() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was found about the chip of inspection % is immutable', OLD.inspection USING ERRCODE = 'GH002';
END $$;

CREATE TRIGGER keep_chip BEFORE UPDATE ON inspection.chip
    FOR EACH ROW EXECUTE FUNCTION inspection.keep_chip();
