-- Indicators and their thresholds as data. A threshold is proposed by one officer and approved by another, holds from an instant
-- on, and stays as a version.
CREATE TABLE warning.indicator (
    code         text PRIMARY KEY,
    legal_ground text NOT NULL,
    owner_en     text NOT NULL CHECK (btrim(owner_en) <> ''),
    owner_zh     text NOT NULL CHECK (btrim(owner_zh) <> ''),
    variable_en  text NOT NULL CHECK (btrim(variable_en) <> ''),
    variable_zh  text NOT NULL CHECK (btrim(variable_zh) <> ''),
    source_en    text NOT NULL CHECK (btrim(source_en) <> ''),
    source_zh    text NOT NULL CHECK (btrim(source_zh) <> ''),
    CONSTRAINT known_indicator CHECK (code IN (
        'QUEUE_OVERLOAD', 'FORECAST_BREACH', 'DOCUMENT_FRAUD', 'MATCH_SPIKE', 'STRANDED')),
    CONSTRAINT known_legal_ground CHECK (legal_ground IN (
        'ORDER_AT_PORTS', 'GENUINE_DOCUMENTS', 'SOUGHT_BY_LAW', 'CARE_OF_PERSONS'))
);

INSERT INTO warning.indicator VALUES
('QUEUE_OVERLOAD', 'ORDER_AT_PORTS', 'Command of the port', '口岸指挥部门',
 'Travellers who wait for an officer at the desk or the second line of a port, and how long the first of them has waited',
 '某口岸在前台或后台等候民警的旅客人数，以及其中等候最久者的等候时间',
 'Open inspections of the last 24 hours', '最近24小时内未办结的查验'),
('FORECAST_BREACH', 'ORDER_AT_PORTS', 'Command of the port', '口岸指挥部门',
 'Travellers who presented themselves in a whole hour at a port in one direction, beside the same hour of the same weekday in the weeks before',
 '某口岸某方向在一个整点小时内受检的旅客人数，与前几周同一星期几同一小时相比',
 'Counts of inspections by hour', '按小时统计的查验量'),
('DOCUMENT_FRAUD', 'GENUINE_DOCUMENTS', 'Document experts', '证件鉴别部门',
 'Documents of one issuing state and kind in which the same defect was found, at one port and over all ports',
 '在单个口岸及全部口岸发现同一缺陷的同一签发国、同一种类证件的数量',
 'Findings of inspections about documents', '查验中关于证件的发现'),
('MATCH_SPIKE', 'SOUGHT_BY_LAW', 'Owners of the watchlists', '布控名单主管部门',
 'Matches with one watchlist raised at one port, beside that list and port in the time before',
 '某布控名单在某口岸产生的比对预警数量，与该名单在该口岸此前的数量相比',
 'Matches raised at crossings; lists that protect are left out', '查验时产生的比对预警；保护类名单除外'),
('STRANDED', 'CARE_OF_PERSONS', 'Command of the port', '口岸指挥部门',
 'Persons at a port who are in the waiting area past its limit, or on temporary entry past the last day',
 '某口岸在等候区超过时限，或临时入境超过最后日期的人员数量',
 'Log of the waiting area; temporary entries whose stay is open', '等候区记录；停留尚未结束的临时入境');

CREATE TABLE warning.threshold (
    id             uuid PRIMARY KEY,
    indicator      text NOT NULL REFERENCES warning.indicator,
    -- for every port where empty
    port           text,
    number         integer NOT NULL CHECK (number > 0),
    parameters     jsonb NOT NULL CHECK (jsonb_typeof(parameters) = 'object'),
    review_on      date NOT NULL,
    reason         text NOT NULL CHECK (btrim(reason) <> ''),
    state          text NOT NULL,
    -- came with the program; nobody proposed or approved it here
    shipped        boolean NOT NULL DEFAULT false,
    proposed_by    uuid,
    proposed_at    timestamptz NOT NULL,
    effective_from timestamptz NOT NULL,
    answered_by    uuid,
    answered_at    timestamptz,
    answer         text,
    CONSTRAINT known_threshold_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT somebody_proposed CHECK (shipped = (proposed_by IS NULL)),
    CONSTRAINT shipped_is_for_all_and_approved CHECK (
        NOT shipped OR (port IS NULL AND number = 1 AND state = 'APPROVED' AND answered_by IS NULL)),
    CONSTRAINT answered_whole_or_not_at_all CHECK (
        shipped OR ((state = 'PROPOSED') = (answered_by IS NULL)
                    AND (answered_by IS NULL) = (answered_at IS NULL) AND (answered_by IS NULL) = (answer IS NULL))),
    CONSTRAINT approved_by_another CHECK (
        state <> 'APPROVED' OR shipped
        OR (answered_by IS NOT NULL AND proposed_by IS NOT NULL AND answered_by <> proposed_by)),
    CONSTRAINT rejected_in_words CHECK (state <> 'REJECTED' OR (answer IS NOT NULL AND btrim(answer) <> '')),
    CONSTRAINT not_in_force_before_approval CHECK (
        state <> 'APPROVED' OR shipped OR (answered_at IS NOT NULL AND effective_from >= answered_at))
);
CREATE UNIQUE INDEX threshold_version ON warning.threshold (indicator, COALESCE(port, ''), number);
CREATE UNIQUE INDEX one_threshold_waits ON warning.threshold (indicator, COALESCE(port, '')) WHERE state = 'PROPOSED';

INSERT INTO warning.threshold (id, indicator, number, parameters, review_on, reason, state, shipped, proposed_at, effective_from)
SELECT gen_random_uuid(), code, 1, CAST(parameters AS jsonb), CURRENT_DATE + 365, 'As shipped', 'APPROVED', true,
       TIMESTAMPTZ '2022-01-01 00:00:00Z', TIMESTAMPTZ '2022-01-01 00:00:00Z'
FROM (VALUES
    ('QUEUE_OVERLOAD', '{"WAITING": 20, "OLDEST_MINUTES": 30}'),
    ('FORECAST_BREACH', '{"WEEKS": 8, "WEEKS_LEAST": 5, "SPREADS": 4, "DIFFERENCE_LEAST": 50}'),
    ('DOCUMENT_FRAUD', '{"WINDOW_HOURS": 24, "AT_PORT": 5, "OVER_PORTS": 12}'),
    ('MATCH_SPIKE', '{"WINDOW_HOURS": 24, "WINDOWS_LEAST": 7, "CHANCE_PER_MILLION": 1000, "MATCHES_LEAST": 5}'),
    ('STRANDED', '{"PERSONS": 1}')) AS shipped (code, parameters);

-- What was proposed stays as it was; answered once.
CREATE FUNCTION warning.keep_threshold() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'PROPOSED'
       OR (OLD.id, OLD.indicator, OLD.port, OLD.number, OLD.parameters, OLD.review_on, OLD.reason, OLD.shipped,
           OLD.proposed_by, OLD.proposed_at)
          IS DISTINCT FROM
          (NEW.id, NEW.indicator, NEW.port, NEW.number, NEW.parameters, NEW.review_on, NEW.reason, NEW.shipped,
           NEW.proposed_by, NEW.proposed_at) THEN
        RAISE EXCEPTION 'threshold % is answered once and stays', OLD.id USING ERRCODE = 'GH080';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_threshold BEFORE UPDATE OR DELETE ON warning.threshold
    FOR EACH ROW EXECUTE FUNCTION warning.keep_threshold();

-- Who computes, until when; and what came of it last. A node that dies loses its lease by the clock.
CREATE TABLE warning.lease (
    name   text PRIMARY KEY,
    holder uuid,
    until  timestamptz NOT NULL
);
INSERT INTO warning.lease VALUES ('evaluator', NULL, TIMESTAMPTZ '2000-01-01 00:00:00Z');

CREATE TABLE warning.evaluation (
    indicator  text PRIMARY KEY REFERENCES warning.indicator,
    at         timestamptz NOT NULL,
    measured   integer NOT NULL,
    -- places that have too little history to say what is usual
    unknown    integer NOT NULL,
    beyond     integer NOT NULL
);

-- Travellers who presented themselves in a whole hour (UTC): counted once, when the hour is over. Hours without anybody have a
-- row in hour_counted and none here.
CREATE TABLE warning.hour_counted (hour timestamptz PRIMARY KEY);
CREATE TABLE warning.hour (
    hour       timestamptz NOT NULL,
    port       text NOT NULL,
    direction  text NOT NULL,
    travellers integer NOT NULL CHECK (travellers > 0),
    PRIMARY KEY (port, direction, hour)
);
CREATE INDEX hour_age ON warning.hour (hour);
