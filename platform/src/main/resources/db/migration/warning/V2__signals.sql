-- What an indicator found, what analysts think of it, the warning that a commander issued, and what came of it. No personal data:
-- counts, ports, issuing states, kinds of document and defect, codes of lists; inspections by their identifier only.
CREATE TABLE warning.signal (
    id           uuid PRIMARY KEY,
    indicator    text NOT NULL REFERENCES warning.indicator,
    scope        text NOT NULL CHECK (scope <> ''),
    -- empty for what shows over ports
    port         text,
    threshold    uuid NOT NULL REFERENCES warning.threshold,
    bound        double precision NOT NULL,
    expected     double precision,
    first_value  double precision NOT NULL,
    last_value   double precision NOT NULL,
    peak_value   double precision NOT NULL,
    minutes      integer,
    inspections  uuid[] NOT NULL CHECK (cardinality(inspections) <= 20),
    raised_at    timestamptz NOT NULL,
    raised_day   date NOT NULL,
    raised_in    bigint NOT NULL,
    last_seen_at timestamptz NOT NULL CHECK (last_seen_at >= raised_at),
    ended_at     timestamptz CHECK (ended_at >= last_seen_at),
    state        text NOT NULL,
    version      integer NOT NULL CHECK (version > 0),
    settled_at   timestamptz,
    settled_in   bigint,
    settled_day  date,
    CONSTRAINT known_signal_state CHECK (state IN (
        'RAISED', 'HALF_ASSESSED', 'DISPUTED', 'CONFIRMED', 'DISMISSED', 'UNDECIDED', 'WARNED', 'LAPSED', 'CLOSED')),
    CONSTRAINT settled_whole_or_not_at_all CHECK (
        (settled_at IS NULL) = (state IN ('RAISED', 'HALF_ASSESSED', 'DISPUTED', 'LAPSED'))
        AND (settled_at IS NULL) = (settled_in IS NULL) AND (settled_at IS NULL) = (settled_day IS NULL)),
    CONSTRAINT over_before_it_lapses_or_closes CHECK (state NOT IN ('LAPSED', 'CLOSED') OR ended_at IS NOT NULL)
);
-- one open signal an indicator and scope, whichever node computes
CREATE UNIQUE INDEX one_signal_lasts ON warning.signal (indicator, scope) WHERE ended_at IS NULL;
CREATE INDEX signal_at_port ON warning.signal (port, id);
CREATE INDEX signal_of_indicator ON warning.signal (indicator, raised_at);
CREATE INDEX signal_waiting ON warning.signal (id)
    WHERE state IN ('RAISED', 'HALF_ASSESSED', 'DISPUTED', 'CONFIRMED');
CREATE INDEX signal_since ON warning.signal (raised_in);
CREATE INDEX signal_settled_since ON warning.signal (settled_in) WHERE settled_in IS NOT NULL;

CREATE TABLE warning.assessment (
    signal      uuid NOT NULL REFERENCES warning.signal,
    number      integer NOT NULL CHECK (number BETWEEN 1 AND 3),
    analyst     uuid NOT NULL,
    opinion     text NOT NULL,
    -- gone when the time of keeping is over
    words       text CHECK (btrim(words) <> ''),
    assessed_at timestamptz NOT NULL,
    PRIMARY KEY (signal, number),
    CONSTRAINT known_opinion CHECK (opinion IN ('REAL', 'NOT_REAL', 'CANNOT_SAY')),
    CONSTRAINT each_by_another_analyst UNIQUE (signal, analyst)
);

CREATE TABLE warning.warning (
    id          uuid PRIMARY KEY,
    signal      uuid NOT NULL UNIQUE REFERENCES warning.signal,
    level       text NOT NULL,
    advice_en   text NOT NULL CHECK (btrim(advice_en) <> ''),
    advice_zh   text NOT NULL CHECK (btrim(advice_zh) <> ''),
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    issued_by   uuid NOT NULL,
    issued_at   timestamptz NOT NULL,
    issued_day  date NOT NULL,
    issued_in   bigint NOT NULL,
    state       text NOT NULL,
    version     integer NOT NULL CHECK (version > 0),
    ended_at    timestamptz,
    ended_by    uuid,
    ended_words text CHECK (btrim(ended_words) <> ''),
    CONSTRAINT known_level CHECK (level IN ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
    CONSTRAINT known_warning_state CHECK (state IN ('ISSUED', 'LIFTED', 'EXPIRED')),
    CONSTRAINT it_ends CHECK (valid_until > valid_from AND valid_until <= valid_from + interval '14 days'),
    CONSTRAINT begins_soon CHECK (valid_from >= issued_at - interval '1 minute' AND valid_from <= issued_at + interval '7 days'),
    CONSTRAINT ended_whole_or_not_at_all CHECK ((state = 'ISSUED') = (ended_at IS NULL)),
    CONSTRAINT somebody_lifted_it CHECK ((state = 'LIFTED') = (ended_by IS NOT NULL)),
    CONSTRAINT lifted_in_words CHECK (state = 'LIFTED' OR ended_words IS NULL)
);
CREATE INDEX warning_in_force ON warning.warning (valid_until) WHERE state = 'ISSUED';
CREATE INDEX warning_since ON warning.warning (issued_in);

CREATE TABLE warning.addressee (
    warning         uuid NOT NULL REFERENCES warning.warning,
    port            text NOT NULL,
    unit            text NOT NULL,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    PRIMARY KEY (warning, port, unit),
    CONSTRAINT known_unit CHECK (unit IN ('DESK', 'SECOND_LINE', 'COMMAND', 'WATCHLIST')),
    CONSTRAINT acknowledged_whole_or_not_at_all CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);
CREATE INDEX addressed_to ON warning.addressee (port, warning);

CREATE TABLE warning.task (
    warning     uuid NOT NULL,
    number      integer NOT NULL CHECK (number > 0),
    port        text NOT NULL,
    unit        text NOT NULL,
    words       text CHECK (btrim(words) <> ''),
    due_at      timestamptz NOT NULL,
    given_by    uuid NOT NULL,
    given_at    timestamptz NOT NULL CHECK (given_at < due_at),
    state       text NOT NULL,
    result      text CHECK (btrim(result) <> ''),
    answered_by uuid,
    answered_at timestamptz,
    PRIMARY KEY (warning, number),
    FOREIGN KEY (warning, port, unit) REFERENCES warning.addressee (warning, port, unit),
    CONSTRAINT known_task_state CHECK (state IN ('OPEN', 'DONE', 'NOT_DONE')),
    CONSTRAINT task_answered_whole_or_not_at_all CHECK (
        (state = 'OPEN') = (answered_by IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL)
        AND (state <> 'OPEN' OR result IS NULL))
);

-- What came of it, by somebody who did not issue the warning.
CREATE TABLE warning.outcome (
    signal      uuid PRIMARY KEY REFERENCES warning.signal,
    outcome     text NOT NULL,
    happened_at timestamptz,
    words       text CHECK (btrim(words) <> ''),
    told_by     uuid NOT NULL,
    told_at     timestamptz NOT NULL,
    told_day    date NOT NULL,
    told_in     bigint NOT NULL,
    CONSTRAINT known_outcome CHECK (outcome IN ('TRUE_POSITIVE', 'FALSE_POSITIVE', 'NOT_KNOWN')),
    CONSTRAINT happened_when_true CHECK ((outcome = 'TRUE_POSITIVE') = (happened_at IS NOT NULL)),
    CONSTRAINT happened_before_it_was_told CHECK (happened_at <= told_at)
);
CREATE INDEX outcome_since ON warning.outcome (told_in);

-- The same table of moves that the program has (SignalState).
CREATE FUNCTION warning.keep_signal() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'signal % stays', OLD.id USING ERRCODE = 'GH081';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'RAISED' OR NEW.ended_at IS NOT NULL THEN
            RAISE EXCEPTION 'a signal begins as raised' USING ERRCODE = 'GH082';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.indicator, OLD.scope, OLD.port, OLD.threshold, OLD.bound, OLD.expected, OLD.first_value,
        OLD.raised_at, OLD.raised_day, OLD.raised_in)
       IS DISTINCT FROM
       (NEW.id, NEW.indicator, NEW.scope, NEW.port, NEW.threshold, NEW.bound, NEW.expected, NEW.first_value,
        NEW.raised_at, NEW.raised_day, NEW.raised_in)
       OR (OLD.ended_at IS NOT NULL AND (OLD.ended_at, OLD.last_value, OLD.peak_value, OLD.last_seen_at)
           IS DISTINCT FROM (NEW.ended_at, NEW.last_value, NEW.peak_value, NEW.last_seen_at))
       OR (OLD.settled_at IS NOT NULL AND (OLD.settled_at, OLD.settled_in, OLD.settled_day)
           IS DISTINCT FROM (NEW.settled_at, NEW.settled_in, NEW.settled_day)) THEN
        RAISE EXCEPTION 'what was found in signal % is immutable', OLD.id USING ERRCODE = 'GH083';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
        ('RAISED', 'HALF_ASSESSED'), ('RAISED', 'LAPSED'),
        ('HALF_ASSESSED', 'CONFIRMED'), ('HALF_ASSESSED', 'DISMISSED'), ('HALF_ASSESSED', 'UNDECIDED'),
        ('HALF_ASSESSED', 'DISPUTED'), ('HALF_ASSESSED', 'LAPSED'),
        ('DISPUTED', 'CONFIRMED'), ('DISPUTED', 'DISMISSED'), ('DISPUTED', 'UNDECIDED'), ('DISPUTED', 'LAPSED'),
        ('CONFIRMED', 'WARNED'), ('CONFIRMED', 'CLOSED'),
        ('DISMISSED', 'CLOSED'), ('UNDECIDED', 'CLOSED'), ('WARNED', 'CLOSED')) THEN
        RAISE EXCEPTION 'signal % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GH084';
    END IF;
    IF OLD.state <> NEW.state AND (
        (NEW.state = 'HALF_ASSESSED' AND (SELECT count(*) FROM warning.assessment a WHERE a.signal = NEW.id) <> 1)
        OR (NEW.state = 'CONFIRMED' AND
            (SELECT count(*) FROM warning.assessment a WHERE a.signal = NEW.id AND a.opinion = 'REAL') < 2)
        OR (NEW.state = 'DISMISSED' AND
            (SELECT count(*) FROM warning.assessment a WHERE a.signal = NEW.id AND a.opinion = 'NOT_REAL') < 2)
        OR (NEW.state IN ('DISPUTED', 'UNDECIDED') AND
            (SELECT count(*) FROM warning.assessment a WHERE a.signal = NEW.id) < 2)) THEN
        RAISE EXCEPTION 'two analysts say of signal % what it is', NEW.id USING ERRCODE = 'GH085';
    END IF;
    IF OLD.state <> NEW.state AND NEW.state = 'WARNED'
       AND NOT EXISTS (SELECT 1 FROM warning.warning w WHERE w.signal = NEW.id) THEN
        RAISE EXCEPTION 'nobody warned of signal %', NEW.id USING ERRCODE = 'GH086';
    END IF;
    IF OLD.state <> NEW.state AND NEW.state = 'CLOSED' AND (
        NOT EXISTS (SELECT 1 FROM warning.outcome o WHERE o.signal = NEW.id)
        OR EXISTS (SELECT 1 FROM warning.warning w WHERE w.signal = NEW.id AND w.state = 'ISSUED')) THEN
        RAISE EXCEPTION 'nobody said what came of signal %', NEW.id USING ERRCODE = 'GH087';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_signal BEFORE INSERT OR UPDATE OR DELETE ON warning.signal
    FOR EACH ROW EXECUTE FUNCTION warning.keep_signal();

-- Words go in their time and nothing else does.
CREATE FUNCTION warning.keep_assessment() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.words IS NULL OR NOT EXISTS (
            SELECT 1 FROM warning.signal s
            WHERE s.id = NEW.signal AND s.state IN ('RAISED', 'HALF_ASSESSED', 'DISPUTED')) THEN
            RAISE EXCEPTION 'signal % is assessed in words, and while it is open', NEW.signal USING ERRCODE = 'GH088';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR NEW.words IS NOT NULL
       OR (OLD.signal, OLD.number, OLD.analyst, OLD.opinion, OLD.assessed_at)
          IS DISTINCT FROM (NEW.signal, NEW.number, NEW.analyst, NEW.opinion, NEW.assessed_at) THEN
        RAISE EXCEPTION 'what was said of signal % stays', OLD.signal USING ERRCODE = 'GH089';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_assessment BEFORE INSERT OR UPDATE OR DELETE ON warning.assessment
    FOR EACH ROW EXECUTE FUNCTION warning.keep_assessment();

-- Who assessed a signal issues no warning of it, and there is none of a signal that two analysts have not found real.
CREATE FUNCTION warning.keep_warning() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'warning % stays', OLD.id USING ERRCODE = 'GH090';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'ISSUED' OR NOT EXISTS (
            SELECT 1 FROM warning.signal s WHERE s.id = NEW.signal AND s.state = 'CONFIRMED') THEN
            RAISE EXCEPTION 'signal % is not confirmed', NEW.signal USING ERRCODE = 'GH091';
        END IF;
        IF EXISTS (SELECT 1 FROM warning.assessment a WHERE a.signal = NEW.signal AND a.analyst = NEW.issued_by) THEN
            RAISE EXCEPTION 'who assessed signal % issues no warning of it', NEW.signal USING ERRCODE = 'GH092';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.signal, OLD.level, OLD.advice_en, OLD.advice_zh, OLD.valid_from, OLD.valid_until, OLD.issued_by,
        OLD.issued_at, OLD.issued_day, OLD.issued_in)
       IS DISTINCT FROM
       (NEW.id, NEW.signal, NEW.level, NEW.advice_en, NEW.advice_zh, NEW.valid_from, NEW.valid_until, NEW.issued_by,
        NEW.issued_at, NEW.issued_day, NEW.issued_in)
       OR (OLD.state <> 'ISSUED' AND (OLD.state, OLD.ended_at, OLD.ended_by)
           IS DISTINCT FROM (NEW.state, NEW.ended_at, NEW.ended_by)) THEN
        RAISE EXCEPTION 'warning % stays as it was issued and ended', OLD.id USING ERRCODE = 'GH093';
    END IF;
    IF OLD.state = 'ISSUED' AND NEW.state = 'LIFTED' AND NEW.ended_words IS NULL THEN
        RAISE EXCEPTION 'warning % is lifted in words', OLD.id USING ERRCODE = 'GH094';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_warning BEFORE INSERT OR UPDATE OR DELETE ON warning.warning
    FOR EACH ROW EXECUTE FUNCTION warning.keep_warning();

CREATE FUNCTION warning.keep_outcome() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.words IS NULL THEN
            RAISE EXCEPTION 'what came of signal % is said in words', NEW.signal USING ERRCODE = 'GH095';
        END IF;
        IF EXISTS (SELECT 1 FROM warning.warning w WHERE w.signal = NEW.signal AND w.issued_by = NEW.told_by) THEN
            RAISE EXCEPTION 'who issued the warning does not say what came of signal %', NEW.signal USING ERRCODE = 'GH096';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR NEW.words IS NOT NULL
       OR (OLD.signal, OLD.outcome, OLD.happened_at, OLD.told_by, OLD.told_at, OLD.told_day, OLD.told_in)
          IS DISTINCT FROM
          (NEW.signal, NEW.outcome, NEW.happened_at, NEW.told_by, NEW.told_at, NEW.told_day, NEW.told_in) THEN
        RAISE EXCEPTION 'what came of signal % stays', OLD.signal USING ERRCODE = 'GH097';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_outcome BEFORE INSERT OR UPDATE OR DELETE ON warning.outcome
    FOR EACH ROW EXECUTE FUNCTION warning.keep_outcome();
