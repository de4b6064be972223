-- A bulletin becomes public in steps, each by somebody who is named: drafted, checked, signed by two persons, held until the instant
-- that was announced, published, and replaced by a later one. What was released before there were these steps keeps what is known
-- of it: two persons, and no check.
DROP TRIGGER release_stays ON statistics.release;
DROP FUNCTION statistics.release_stays();
ALTER TABLE statistics.release DROP CONSTRAINT released_whole;
ALTER TABLE statistics.release DROP CONSTRAINT released_by_a_second_person;
ALTER TABLE statistics.release RENAME COLUMN proposed_by TO drafted_by;
ALTER TABLE statistics.release RENAME COLUMN proposed_at TO drafted_at;
ALTER TABLE statistics.release RENAME COLUMN released_by TO second_signed_by;
ALTER TABLE statistics.release RENAME COLUMN released_at TO published_at;
ALTER TABLE statistics.release
    ADD COLUMN state            text   NOT NULL DEFAULT 'DRAFT',
    ADD COLUMN folded_below     bigint,
    ADD COLUMN reason_en        text,
    ADD COLUMN reason_zh        text,
    ADD COLUMN findings         text   NOT NULL DEFAULT '[]',
    ADD COLUMN checked_by       text,
    ADD COLUMN checked_at       timestamptz,
    ADD COLUMN answer           text,
    ADD COLUMN first_signed_by  text,
    ADD COLUMN first_signed_at  timestamptz,
    ADD COLUMN second_signed_at timestamptz,
    ADD COLUMN embargo_until    timestamptz,
    ADD COLUMN replaced_by      bigint REFERENCES statistics.release,
    ADD COLUMN withdrawn_by     text,
    ADD COLUMN withdrawn_at     timestamptz,
    ADD COLUMN withdrawn_why    text;
COMMENT ON COLUMN statistics.release.folded_below IS
    'Facts of transactions below it are in the bulletin, no others: the frozen state from which it can be counted again';
COMMENT ON COLUMN statistics.release.findings IS 'What the statistical check found, JSON';
COMMENT ON COLUMN statistics.release.answer IS 'What the person who checked says to the findings';

UPDATE statistics.release AS one
SET replaced_by = (
        SELECT MIN(later.number) FROM statistics.release AS later
        WHERE later.period = one.period AND later.published_at IS NOT NULL AND later.number > one.number),
    checked_by = drafted_by, checked_at = published_at, answer = 'Released before there were checks.',
    first_signed_by = drafted_by, first_signed_at = drafted_at,
    second_signed_at = published_at, embargo_until = published_at
WHERE published_at IS NOT NULL;
UPDATE statistics.release SET state = CASE WHEN replaced_by IS NULL THEN 'PUBLISHED' ELSE 'REPLACED' END
WHERE published_at IS NOT NULL;
UPDATE statistics.release SET reason_en = 'Not recorded.', reason_zh = '未记录。' WHERE vintage = 'REVISED';

ALTER TABLE statistics.release
    ADD CONSTRAINT known_state CHECK (
        state IN ('DRAFT', 'CHECKED', 'SIGNED', 'EMBARGOED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
    ADD CONSTRAINT checked_whole CHECK (
        (checked_by IS NULL) = (checked_at IS NULL) AND (checked_by IS NULL) = (answer IS NULL)),
    ADD CONSTRAINT checked_before_signed CHECK (
        state IN ('DRAFT', 'WITHDRAWN') OR (checked_by IS NOT NULL AND btrim(COALESCE(answer, '')) <> '')),
    ADD CONSTRAINT first_signed_whole CHECK ((first_signed_by IS NULL) = (first_signed_at IS NULL)),
    ADD CONSTRAINT second_signed_whole CHECK (
        (second_signed_by IS NULL) = (second_signed_at IS NULL) AND (second_signed_by IS NULL) = (embargo_until IS NULL)),
    ADD CONSTRAINT signed_once CHECK (
        state IN ('DRAFT', 'CHECKED', 'WITHDRAWN')
        OR COALESCE(first_signed_by LIKE 'officer:%', false)
        OR (folded_below IS NULL AND first_signed_by IS NOT NULL)),
    ADD CONSTRAINT signed_by_two CHECK (
        (state IN ('DRAFT', 'CHECKED', 'SIGNED') AND second_signed_by IS NULL)
        OR (state = 'WITHDRAWN' AND (second_signed_by IS NULL OR COALESCE(second_signed_by <> first_signed_by, false)))
        OR COALESCE(second_signed_by LIKE 'officer:%' AND second_signed_by <> first_signed_by, false)
        OR (folded_below IS NULL AND COALESCE(second_signed_by <> first_signed_by, false))),
    ADD CONSTRAINT published_after_its_embargo CHECK (
        (state IN ('PUBLISHED', 'REPLACED')) = (published_at IS NOT NULL)
        AND (published_at IS NULL OR COALESCE(published_at >= embargo_until, false))),
    ADD CONSTRAINT replaced_by_another CHECK (
        (state = 'REPLACED') = (replaced_by IS NOT NULL) AND COALESCE(replaced_by <> number, true)),
    ADD CONSTRAINT withdrawn_with_a_reason CHECK (
        (state = 'WITHDRAWN') = (withdrawn_by IS NOT NULL)
        AND (withdrawn_by IS NULL) = (withdrawn_at IS NULL)
        AND (withdrawn_by IS NULL) = (btrim(COALESCE(withdrawn_why, '')) = '')),
    ADD CONSTRAINT reason_in_both_languages CHECK (
        (btrim(COALESCE(reason_en, '')) = '') = (btrim(COALESCE(reason_zh, '')) = '')),
    ADD CONSTRAINT revised_with_a_reason CHECK (vintage <> 'REVISED' OR btrim(COALESCE(reason_en, '')) <> '');

-- Of a period one release holds at a time.
CREATE UNIQUE INDEX one_published ON statistics.release (period) WHERE state = 'PUBLISHED';
CREATE INDEX release_waiting ON statistics.release (embargo_until) WHERE state = 'EMBARGOED';

CREATE FUNCTION statistics.release_moves(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (was, becomes) IN (
        ('DRAFT', 'CHECKED'), ('DRAFT', 'WITHDRAWN'),
        ('CHECKED', 'SIGNED'), ('CHECKED', 'WITHDRAWN'),
        ('SIGNED', 'EMBARGOED'), ('SIGNED', 'WITHDRAWN'),
        ('EMBARGOED', 'PUBLISHED'), ('EMBARGOED', 'WITHDRAWN'),
        ('PUBLISHED', 'REPLACED'))
$$;

CREATE FUNCTION statistics.keep_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'release % of % is not deleted', OLD.number, OLD.period;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'DRAFT' OR NEW.checked_by IS NOT NULL OR NEW.first_signed_by IS NOT NULL THEN
            RAISE EXCEPTION 'a release begins as a draft';
        END IF;
        IF NEW.folded_below IS NULL THEN
            RAISE EXCEPTION 'a release names the state of the facts that it counts';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT statistics.release_moves(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'release % does not go from % to %', OLD.number, OLD.state, NEW.state;
    END IF;
    IF (NEW.number, NEW.period, NEW.vintage, NEW.bulletin, NEW.hash, NEW.folded_below, NEW.reason_en, NEW.reason_zh, NEW.findings,
        NEW.drafted_by, NEW.drafted_at)
       IS DISTINCT FROM
       (OLD.number, OLD.period, OLD.vintage, OLD.bulletin, OLD.hash, OLD.folded_below, OLD.reason_en, OLD.reason_zh, OLD.findings,
        OLD.drafted_by, OLD.drafted_at)
       OR (OLD.state <> 'DRAFT' AND (NEW.checked_by, NEW.checked_at, NEW.answer)
           IS DISTINCT FROM (OLD.checked_by, OLD.checked_at, OLD.answer))
       OR (OLD.state NOT IN ('DRAFT', 'CHECKED') AND (NEW.first_signed_by, NEW.first_signed_at)
           IS DISTINCT FROM (OLD.first_signed_by, OLD.first_signed_at))
       OR (OLD.state NOT IN ('DRAFT', 'CHECKED', 'SIGNED') AND (NEW.second_signed_by, NEW.second_signed_at, NEW.embargo_until)
           IS DISTINCT FROM (OLD.second_signed_by, OLD.second_signed_at, OLD.embargo_until))
       OR (OLD.state = 'PUBLISHED' AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
        RAISE EXCEPTION 'release % of % does not change', OLD.number, OLD.period;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_release BEFORE INSERT OR UPDATE OR DELETE ON statistics.release
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_release();
