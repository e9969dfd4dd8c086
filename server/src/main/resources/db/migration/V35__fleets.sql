-- Lists of machines that somebody typed, line by line with what each means; and what-if questions, kept with their inputs.

-- As Lookalikes folds: 0 and O, 1 and I are read for each other.
CREATE INDEX machine_by_folded_serial ON machine (translate(serial_number, 'OI', '01'));
CREATE INDEX former_machine_name_by_folded_serial ON former_machine_name (translate(serial_number, 'OI', '01'));
-- A dealer's whole fleet is read by its channel.
CREATE INDEX IF NOT EXISTS machine_by_channel ON machine (channel);

CREATE TABLE fleet (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme  text NOT NULL REFERENCES programme,
    name       text NOT NULL CHECK (name ~ '\S' AND length(name) <= 100),
    customer   text,
    channel    text,
    made_by    bigint NOT NULL REFERENCES account,
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    shared     boolean NOT NULL,
    version    bigint NOT NULL DEFAULT 1 CHECK (version > 0),
    removed_at timestamptz,
    CHECK (customer IS NULL OR channel IS NULL)
);
CREATE UNIQUE INDEX fleet_by_name ON fleet (programme, coalesce(customer, ''), coalesce(channel, ''), name)
    WHERE removed_at IS NULL;
COMMENT ON TABLE fleet IS 'A named list of machines. Whose it is says who shares it: those of that customer or of that channel, or the maker''s people where it has neither.';
COMMENT ON COLUMN fleet.version IS 'Counted up with every change of its lines, so that what was worked out from them is known to be old.';

CREATE TABLE fleet_line (
    fleet_id   bigint NOT NULL REFERENCES fleet,
    line       int NOT NULL CHECK (line BETWEEN 1 AND 100000),
    place      text NOT NULL CHECK (length(place) <= 40),
    typed      text NOT NULL CHECK (length(typed) <= 500),
    outcome    text NOT NULL CHECK (outcome IN ('WAITING', 'MATCHED', 'AMBIGUOUS', 'UNKNOWN', 'NO_NUMBER', 'DUPLICATE', 'LEFT_OUT')),
    note       text NOT NULL DEFAULT 'NONE' CHECK (note IN ('NONE', 'READ_ALIKE', 'TYPE_MISSING', 'TYPE_DIFFERS', 'CHOSEN')),
    machine_id bigint REFERENCES machine,
    same_as    int,
    choices    bigint[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (fleet_id, line),
    CHECK ((outcome IN ('MATCHED', 'DUPLICATE')) = (machine_id IS NOT NULL)),
    CHECK ((outcome = 'DUPLICATE') = (same_as IS NOT NULL)),
    CHECK ((outcome = 'AMBIGUOUS') = (cardinality(choices) > 0))
);
-- A machine stands once in a fleet, however often it was typed.
CREATE UNIQUE INDEX fleet_line_by_machine ON fleet_line (fleet_id, machine_id) WHERE outcome = 'MATCHED';
CREATE INDEX fleet_line_by_outcome ON fleet_line (fleet_id, outcome, line);
COMMENT ON TABLE fleet_line IS 'A line of the list as it was typed, and the machine that it means.';
COMMENT ON COLUMN fleet_line.place IS 'Where it stood: row, or sheet and row.';
COMMENT ON COLUMN fleet_line.same_as IS 'The line that means the same machine and counts.';

CREATE TABLE what_if (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme  text NOT NULL REFERENCES programme,
    fleet      text NOT NULL CHECK (fleet ~ '^[a-z0-9:A-Z_-]{1,80}$'),
    kind       text NOT NULL CHECK (kind IN ('END_OF_SUPPORT', 'POLICY', 'LIST')),
    title      text NOT NULL CHECK (title ~ '\S' AND length(title) <= 100),
    on_day     date NOT NULL,
    input      text NOT NULL CHECK (length(input) <= 200000),
    file_name  text CHECK (length(file_name) <= 200),
    file       bytea CHECK (length(file) <= 26214400),
    made_by    bigint NOT NULL REFERENCES account,
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    removed_at timestamptz
);
COMMENT ON TABLE what_if IS 'A question what would change, with everything that it was asked with, so that it can be asked again.';

CREATE TABLE what_if_run (
    what_if_id bigint NOT NULL REFERENCES what_if,
    run_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    run_by     bigint NOT NULL REFERENCES account,
    machines   int NOT NULL CHECK (machines >= 0),
    changed    int NOT NULL CHECK (changed BETWEEN 0 AND machines),
    yen_more   bigint NOT NULL,
    days_more  bigint NOT NULL,
    PRIMARY KEY (what_if_id, run_at)
);
COMMENT ON TABLE what_if_run IS 'What a question came to each time it was asked.';

CREATE TABLE fleet_calendar (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES account,
    fleet      text NOT NULL CHECK (fleet ~ '^[a-z0-9:A-Z_-]{1,80}$'),
    programme  text NOT NULL REFERENCES programme,
    version    int NOT NULL DEFAULT 1 CHECK (version > 0),
    open       boolean NOT NULL DEFAULT true,
    UNIQUE (account_id, fleet)
);
COMMENT ON TABLE fleet_calendar IS 'A fleet that calendar programs read under a secret address, which is signed and nowhere kept; another version takes its place.';
