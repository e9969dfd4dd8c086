-- Corrections of what is on record: of coverage, of whose a machine is and where it stands, and of the machine itself.
-- Nothing is ever changed in place that would lose what was held before.

CREATE SEQUENCE correction_number MAXVALUE 99999999;

CREATE TABLE correction (
    number       text PRIMARY KEY CHECK (number ~ '^C-[0-9]{8}$'),
    machine_id   bigint NOT NULL REFERENCES machine,
    kind         text NOT NULL CHECK (kind IN
        ('GIVING_UP', 'UNDOING', 'RELOCATION', 'NEW_OWNER', 'REPLACEMENT', 'START_DATE')),
    holds_from   date NOT NULL,
    pack_serial  text,
    reason       text NOT NULL CHECK (reason ~ '\S'),
    before       text NOT NULL,
    after        text NOT NULL,
    rules        text[] NOT NULL CHECK (cardinality(rules) > 0),
    findings     text NOT NULL,
    corrected_on date NOT NULL,
    corrected_at timestamptz NOT NULL,
    corrected_by text NOT NULL,
    CHECK ((kind IN ('GIVING_UP', 'UNDOING')) = (pack_serial IS NOT NULL))
);
CREATE INDEX correction_by_machine ON correction (machine_id, number);
COMMENT ON TABLE correction IS 'A correction, with what was held before and after it. Never changed; what corrects it is another one.';
COMMENT ON COLUMN correction.holds_from IS 'The first day for which it holds; it may lie before the day on which it was recorded.';
COMMENT ON COLUMN correction.before IS 'What was held before, as JSON; after likewise.';
COMMENT ON COLUMN correction.corrected_on IS 'The day of the platform on which it was recorded.';
CREATE TRIGGER correction_append_only BEFORE UPDATE OR DELETE ON correction
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER correction_keep_all BEFORE TRUNCATE ON correction
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

-- A wrong registration is undone by an entry beside it; the pack is free again.
CREATE TABLE registration_undone (
    registration text PRIMARY KEY REFERENCES registration,
    correction   text NOT NULL UNIQUE REFERENCES correction
);
COMMENT ON TABLE registration_undone IS 'The registrations that were wrong, each with the correction that undid it.';
CREATE TRIGGER registration_undone_append_only BEFORE UPDATE OR DELETE ON registration_undone
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER registration_undone_keep_all BEFORE TRUNCATE ON registration_undone
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

-- A pack whose service was given up has no coverage left that would say so, and is registered all the same (REG-3).
CREATE FUNCTION registration_is_the_packs_only_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM registration r
                WHERE r.programme = NEW.programme AND r.pack_serial = NEW.pack_serial AND r.number <> NEW.number
                  AND NOT EXISTS (SELECT FROM registration_undone u WHERE u.registration = r.number)) THEN
        RAISE EXCEPTION 'Pack % is registered already', NEW.pack_serial
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'registration_is_the_packs_only_one';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER registration_is_the_packs_only_one AFTER INSERT ON registration
    FOR EACH ROW EXECUTE FUNCTION registration_is_the_packs_only_one();

-- Whose a machine was and where it stood, on a day and as it was known at an instant. A machine that has no row here has
-- always been held to be as the table machine says.
CREATE TABLE machine_situation (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    machine_id   bigint NOT NULL REFERENCES machine,
    customer     text,
    channel      text,
    country      text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    municipality text CHECK (municipality ~ '^[0-9]{5}$'),
    valid        daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded     tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    CONSTRAINT machine_situation_one_at_a_time EXCLUDE USING gist
        (machine_id WITH =, valid WITH &&, recorded WITH &&)
);
COMMENT ON TABLE machine_situation IS 'Whose a machine was and where it stood; append-only, kept by a trigger of the table machine.';
COMMENT ON COLUMN machine_situation.valid IS 'The days for which it holds; without a lower bound since ever.';
COMMENT ON COLUMN machine_situation.recorded IS 'When Hoshu held this to be true; without a lower bound since the machine is on record.';

CREATE FUNCTION machine_situation_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same machine_situation;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        same := NEW;
        same.recorded := OLD.recorded;
        IF same IS NOT DISTINCT FROM OLD AND upper_inf(OLD.recorded) AND NOT upper_inf(NEW.recorded)
           AND lower(NEW.recorded) IS NOT DISTINCT FROM lower(OLD.recorded) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'machine_situation is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER machine_situation_append_only BEFORE UPDATE OR DELETE ON machine_situation
    FOR EACH ROW EXECUTE FUNCTION machine_situation_is_append_only();
CREATE TRIGGER machine_situation_keep_all BEFORE TRUNCATE ON machine_situation
    FOR EACH STATEMENT EXECUTE FUNCTION machine_situation_is_append_only();

-- The setting hoshu.holds_from says from which day a change holds; without it, as for a list that was taken in, it holds
-- from the day on which it became known.
CREATE FUNCTION machine_situation_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    at    timestamptz := clock_timestamp();
    since date := coalesce(nullif(current_setting('hoshu.holds_from', true), '')::date,
                           (at AT TIME ZONE 'Asia/Tokyo')::date);
    held  machine_situation;
BEGIN
    IF NOT EXISTS (SELECT FROM machine_situation s WHERE s.machine_id = NEW.id) THEN
        INSERT INTO machine_situation (machine_id, customer, channel, country, municipality, valid, recorded)
        VALUES (OLD.id, OLD.customer, OLD.channel, OLD.country, OLD.municipality,
                daterange(NULL, NULL), tstzrange(NULL, NULL));
    END IF;
    FOR held IN SELECT * FROM machine_situation s
                 WHERE s.machine_id = NEW.id AND upper_inf(s.recorded) AND s.valid && daterange(since, NULL) LOOP
        UPDATE machine_situation s SET recorded = tstzrange(lower(s.recorded), at) WHERE s.id = held.id;
        IF NOT isempty(held.valid * daterange(NULL, since)) THEN
            INSERT INTO machine_situation (machine_id, customer, channel, country, municipality, valid, recorded)
            VALUES (held.machine_id, held.customer, held.channel, held.country, held.municipality,
                    held.valid * daterange(NULL, since), tstzrange(at, NULL));
        END IF;
    END LOOP;
    INSERT INTO machine_situation (machine_id, customer, channel, country, municipality, valid, recorded)
    VALUES (NEW.id, NEW.customer, NEW.channel, NEW.country, NEW.municipality, daterange(since, NULL), tstzrange(at, NULL));
    RETURN NULL;
END $$;
CREATE TRIGGER machine_situation_follows AFTER UPDATE ON machine FOR EACH ROW
    WHEN ((OLD.customer, OLD.channel, OLD.country, OLD.municipality)
          IS DISTINCT FROM (NEW.customer, NEW.channel, NEW.country, NEW.municipality))
    EXECUTE FUNCTION machine_situation_follows();

-- A machine that was replaced goes on under the new one's name; the old name still finds it.
CREATE TABLE former_machine_name (
    programme     text NOT NULL,
    machine_type  text NOT NULL CHECK (machine_type ~ '^[A-Z0-9]{4}$'),
    model         text NOT NULL CHECK (model ~ '^[A-Z0-9]{0,7}$'),
    serial_number text NOT NULL CHECK (serial_number ~ '^[A-Z0-9]{4,20}$'),
    machine_id    bigint NOT NULL REFERENCES machine,
    replaced_on   date NOT NULL,
    correction    text NOT NULL UNIQUE REFERENCES correction,
    PRIMARY KEY (programme, machine_type, serial_number)
);
CREATE INDEX former_machine_name_by_serial ON former_machine_name (serial_number);
CREATE INDEX former_machine_name_by_machine ON former_machine_name (machine_id);
COMMENT ON TABLE former_machine_name IS 'The names of machines that were replaced (ID-4); what covered them covers the machine that took their place.';
CREATE TRIGGER former_machine_name_append_only BEFORE UPDATE OR DELETE ON former_machine_name
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER former_machine_name_keep_all BEFORE TRUNCATE ON former_machine_name
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE FUNCTION machine_name_is_one_machines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- There are few former names, so they are looked up among the machines and not the other way round.
    IF EXISTS (SELECT FROM former_machine_name f JOIN machine m USING (programme, machine_type, serial_number)) THEN
        RAISE EXCEPTION 'A name of a replaced machine is used for another one'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'machine_name_is_one_machines';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER machine_name_is_one_machines AFTER INSERT OR UPDATE OF programme, machine_type, serial_number ON machine
    FOR EACH STATEMENT EXECUTE FUNCTION machine_name_is_one_machines();
CREATE TRIGGER former_machine_name_is_one_machines AFTER INSERT ON former_machine_name
    FOR EACH STATEMENT EXECUTE FUNCTION machine_name_is_one_machines();

CREATE FUNCTION machine_named(of_programme text, of_type text, of_serial text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT m.id FROM hoshu.machine m
          WHERE m.programme = of_programme AND m.machine_type = of_type AND m.serial_number = of_serial),
        (SELECT f.machine_id FROM hoshu.former_machine_name f
          WHERE f.programme = of_programme AND f.machine_type = of_type AND f.serial_number = of_serial))
$$;
COMMENT ON FUNCTION machine_named IS 'The machine of that name, which may be the name of the machine that it replaced.';

CREATE VIEW machine_name AS
    SELECT id AS machine_id, programme, machine_type, serial_number FROM machine
    UNION ALL
    SELECT machine_id, programme, machine_type, serial_number FROM former_machine_name;
COMMENT ON VIEW machine_name IS 'Every name by which a machine is found, the present one and those of the machines that it replaced.';
