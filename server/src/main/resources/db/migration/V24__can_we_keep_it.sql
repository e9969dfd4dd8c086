-- Whether a timed response could be kept, as it was read when a line of an order was placed, granted or refused.

CREATE TABLE kept_capacity (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_number text NOT NULL,
    line         integer NOT NULL,
    occasion     text NOT NULL CHECK (occasion IN ('PLACED', 'GRANTED', 'REFUSED')),
    state        text NOT NULL CHECK (state IN ('FEASIBLE', 'WEAK', 'NOT_FEASIBLE', 'UNKNOWN')),
    weakest      text CHECK (weakest IN ('AREA_LIST', 'MACHINE', 'DISTANCE', 'HOURS', 'PEOPLE', 'PARTS')),
    read_on      date NOT NULL,
    reading      jsonb NOT NULL,
    at           timestamptz NOT NULL,
    who          text NOT NULL,
    FOREIGN KEY (order_number, line) REFERENCES order_line (order_number, line),
    UNIQUE (order_number, line, occasion),
    CHECK ((weakest IS NULL) = (state = 'FEASIBLE'))
);
COMMENT ON TABLE kept_capacity IS 'What was read of area list, machine, centres, people and parts before a timed response was decided. Only added to, and told to the maker''s own people alone (TERR-3).';
COMMENT ON COLUMN kept_capacity.reading IS 'The sentence, every link with what it saw, and the people on duty in each hour of a week, as they were then.';
CREATE TRIGGER kept_capacity_append_only BEFORE UPDATE OR DELETE ON kept_capacity
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER kept_capacity_keep_all BEFORE TRUNCATE ON kept_capacity
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
