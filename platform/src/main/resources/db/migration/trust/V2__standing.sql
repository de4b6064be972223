-- What a certificate may become, and what never changes: a root comes in as a proposal, and only a proposal that two
-- officers signed is believed. A revocation list is never replaced by an earlier one.
CREATE FUNCTION trust.keep_standing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.kind = 'ROOT' AND (NEW.standing <> 'PROPOSED' OR NEW.second_by IS NOT NULL) THEN
            RAISE EXCEPTION 'root % comes in as a proposal', NEW.sha256 USING ERRCODE = 'GH020';
        END IF;
        IF NEW.kind <> 'ROOT' AND NEW.standing <> 'CARRIED' THEN
            RAISE EXCEPTION 'certificate % comes in carried by its chain', NEW.sha256 USING ERRCODE = 'GH020';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.sha256, OLD.der, OLD.kind, OLD.country, OLD.subject, OLD.issuer, OLD.serial, OLD.not_before, OLD.not_after,
        OLD.first_import)
       IS DISTINCT FROM
       (NEW.sha256, NEW.der, NEW.kind, NEW.country, NEW.subject, NEW.issuer, NEW.serial, NEW.not_before, NEW.not_after,
        NEW.first_import) THEN
        RAISE EXCEPTION 'certificate % is what it is', OLD.sha256 USING ERRCODE = 'GH021';
    END IF;
    IF OLD.standing <> NEW.standing
       AND (OLD.standing, NEW.standing) NOT IN (
           ('PROPOSED', 'TRUSTED'), ('PROPOSED', 'REJECTED'), ('TRUSTED', 'WITHDRAWN'), ('CARRIED', 'WITHDRAWN'),
           ('WITHDRAWN', 'PROPOSED'), ('REJECTED', 'PROPOSED')) THEN
        RAISE EXCEPTION 'certificate % does not go from % to %', OLD.sha256, OLD.standing, NEW.standing
            USING ERRCODE = 'GH022';
    END IF;
    -- the first signature stands before the second comes: nobody writes both at once
    IF NEW.standing = 'TRUSTED' AND OLD.standing = 'PROPOSED'
       AND (OLD.first_by IS NULL OR OLD.first_by <> NEW.first_by) THEN
        RAISE EXCEPTION 'certificate % wants a first signature before the second', OLD.sha256 USING ERRCODE = 'GH023';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_standing BEFORE INSERT OR UPDATE ON trust.certificate
    FOR EACH ROW EXECUTE FUNCTION trust.keep_standing();

CREATE FUNCTION trust.never_back() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.standing = 'IN_FORCE' AND EXISTS (
        SELECT 1 FROM trust.revocation_list earlier
        WHERE earlier.issuer = NEW.issuer AND earlier.sha256 <> NEW.sha256 AND earlier.in_force_at IS NOT NULL
              AND (earlier.number > NEW.number OR earlier.number IS NOT NULL AND NEW.number IS NULL)) THEN
        RAISE EXCEPTION 'revocation list % has a lower number than one that was in force', NEW.sha256
            USING ERRCODE = 'GH024';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER never_back BEFORE INSERT OR UPDATE ON trust.revocation_list
    FOR EACH ROW EXECUTE FUNCTION trust.never_back();

CREATE FUNCTION trust.never_gone() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was imported is withdrawn, not deleted' USING ERRCODE = 'GH025';
END $$;

CREATE TRIGGER never_gone BEFORE DELETE ON trust.certificate
    FOR EACH ROW EXECUTE FUNCTION trust.never_gone();
