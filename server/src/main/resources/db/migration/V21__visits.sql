-- Who can be sent, what is to be visited, and who comes when. A plan is kept stop by stop, so that the database itself
-- refuses one person at two places at once, and whoever comes without the skill.

CREATE TABLE engineer (
    programme    text NOT NULL REFERENCES programme,
    id           text NOT NULL CHECK (id ~ '^E-[0-9A-Z-]{1,20}$'),
    name         text NOT NULL CHECK (name ~ '\S'),
    partner      text CHECK (partner ~ '\S'),
    site         text NOT NULL CHECK (site ~ '\S'),
    skills       text[] NOT NULL CHECK (cardinality(skills) > 0),
    weekdays     smallint[] NOT NULL CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    on_holidays  boolean NOT NULL,
    from_minute  integer NOT NULL CHECK (from_minute >= 0),
    until_minute integer NOT NULL CHECK (until_minute <= 2880),
    active       boolean NOT NULL DEFAULT true,
    invented     boolean NOT NULL,
    PRIMARY KEY (programme, id),
    CHECK (from_minute < until_minute)
);
CREATE INDEX engineer_by_site ON engineer (programme, site);
COMMENT ON TABLE engineer IS 'Who can be sent, from which centre, on which days of the week (1 is Monday) and at which hours. Nothing of it is told to a customer (TERR-3).';
COMMENT ON COLUMN engineer.partner IS 'The company that lends this person; null for the maker''s own.';
COMMENT ON COLUMN engineer.until_minute IS 'When the last work must be done, in minutes from midnight; past 1440 it is the next morning.';

-- A plan of a day of a programme: whoever changes it counts it on, so that nobody overwrites what another did meanwhile.
CREATE TABLE visit_day (
    programme text NOT NULL REFERENCES programme,
    day       date NOT NULL,
    version   bigint NOT NULL DEFAULT 0 CHECK (version >= 0),
    PRIMARY KEY (programme, day)
);

CREATE TABLE visit (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme    text NOT NULL,
    case_number  text NOT NULL REFERENCES service_case,
    day          date NOT NULL,
    place        text NOT NULL CHECK (place ~ '\S'),
    latitude     double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude    double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    land_mass    text NOT NULL,
    skill        text NOT NULL CHECK (skill ~ '\S'),
    minutes      integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    not_before   timestamptz,
    not_after    timestamptz,
    case_part_id bigint REFERENCES case_part,
    state        text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ARRIVED', 'DONE', 'CALLED_OFF')),
    locked       boolean NOT NULL DEFAULT false,
    engineer     text,
    start_minute integer CHECK (start_minute BETWEEN 0 AND 2880),
    reason       jsonb,
    FOREIGN KEY (programme, day) REFERENCES visit_day,
    FOREIGN KEY (programme, engineer) REFERENCES engineer,
    CHECK (not_before IS NULL OR not_after IS NULL OR not_before <= not_after),
    CHECK ((engineer IS NULL) = (start_minute IS NULL) AND (engineer IS NULL) = (reason IS NULL)),
    CHECK (NOT locked OR engineer IS NOT NULL),
    CHECK (state NOT IN ('ARRIVED', 'DONE') OR engineer IS NOT NULL),
    -- Nobody works at two places at once; looked at when all stops of a plan are in their new places.
    CONSTRAINT visit_one_place_at_a_time EXCLUDE USING gist
        (programme WITH =, engineer WITH =, day WITH =, int4range(start_minute, start_minute + minutes) WITH &&)
        WHERE (engineer IS NOT NULL AND state <> 'CALLED_OFF') DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX visit_by_day ON visit (programme, day, id);
CREATE INDEX visit_by_case ON visit (case_number, id);
COMMENT ON TABLE visit IS 'Work at the machine of a case on a day, and who comes when if that is planned.';
COMMENT ON COLUMN visit.land_mass IS 'The land that no road leaves; empty where that is not known, and then nobody can be planned.';
COMMENT ON COLUMN visit.not_before IS 'What was agreed with the customer: not before then; null if nothing was.';
COMMENT ON COLUMN visit.locked IS 'Whether no plan may give it to another person or time.';
COMMENT ON COLUMN visit.reason IS 'Why this person comes, as it was said when it was planned.';

CREATE FUNCTION visit_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state IN ('DONE', 'CALLED_OFF') OR TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'visit % is over: % refused', OLD.id, TG_OP USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.engineer IS NOT NULL AND NOT EXISTS (
            SELECT FROM engineer e WHERE e.programme = NEW.programme AND e.id = NEW.engineer
               AND NEW.skill = ANY (e.skills)) THEN
        RAISE EXCEPTION 'engineer % has not got the skill %', NEW.engineer, NEW.skill
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_skill';
    END IF;
    RETURN NEW;
END $$;
ALTER FUNCTION visit_moves() SET search_path FROM CURRENT;
CREATE TRIGGER visit_moves BEFORE INSERT OR UPDATE OR DELETE ON visit FOR EACH ROW EXECUTE FUNCTION visit_moves();
CREATE TRIGGER visit_keep_all BEFORE TRUNCATE ON visit FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE visit_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_id     bigint NOT NULL REFERENCES visit,
    kind         text NOT NULL CHECK (kind IN ('ARRANGED', 'PLANNED', 'MOVED', 'LOCKED', 'RELEASED', 'LEFT_OUT', 'PUT_OFF',
                                               'ARRIVED', 'DONE', 'CALLED_OFF')),
    day          date NOT NULL,
    engineer     text,
    start_minute integer,
    at           timestamptz NOT NULL,
    who          text NOT NULL,
    note         text
);
CREATE INDEX visit_event_by_visit ON visit_event (visit_id, id);
COMMENT ON TABLE visit_event IS 'What happened to a visit, who did it and why. Only added to.';
CREATE TRIGGER visit_event_append_only BEFORE UPDATE OR DELETE ON visit_event
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER visit_event_keep_all BEFORE TRUNCATE ON visit_event
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
