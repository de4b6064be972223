-- Counts by day, folded from the fact views, so that a page over three quarters reads thousands of rows and not millions.
CREATE TABLE statistics.person_tally (
    day               date     NOT NULL,
    port              text     NOT NULL,
    direction         text     NOT NULL,
    mode              text     NOT NULL,
    nationality_group text     NOT NULL,
    channel           text     NOT NULL,
    outcome           text     NOT NULL,
    second_line       boolean  NOT NULL,
    quantity          bigint   NOT NULL,
    PRIMARY KEY (day, port, direction, mode, nationality_group, channel, outcome, second_line)
);

CREATE TABLE statistics.conveyance_tally (
    day       date    NOT NULL,
    port      text    NOT NULL,
    direction text    NOT NULL,
    mode      text    NOT NULL,
    kind      text    NOT NULL,
    cargo     boolean NOT NULL,
    quantity  bigint  NOT NULL,
    PRIMARY KEY (day, port, direction, mode, kind, cargo)
);

-- How far the facts are folded. Transactions below folded_below had ended when the last fold looked and are counted; none
-- at or above it is. as_of: every fact committed before it is counted. The pending pair becomes the next as_of once
-- folded_below has reached pending_below.
CREATE TABLE statistics.watermark (
    one           boolean     PRIMARY KEY DEFAULT true CHECK (one),
    folded_below  bigint      NOT NULL,
    as_of         timestamptz NOT NULL,
    pending_below bigint      NOT NULL,
    pending_at    timestamptz NOT NULL
);
INSERT INTO statistics.watermark (folded_below, as_of, pending_below, pending_at) VALUES (0, 'epoch', 0, 'epoch');

-- Periods whose records are synthetic traffic: one record stands for that many crossings.
CREATE TABLE statistics.replayed_period (
    period text        PRIMARY KEY,
    scale  integer     NOT NULL CHECK (scale >= 1),
    seed   bigint      NOT NULL,
    said_at timestamptz NOT NULL
);
