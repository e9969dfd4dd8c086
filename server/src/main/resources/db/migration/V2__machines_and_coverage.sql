-- Machines, and what covers them. Coverage is append-only and bitemporal: the days it holds for (valid) and the time for
-- which Hoshu held it to be true (recorded). The choice of constraints is measured in docs/adr (coverage in the database).

CREATE TABLE machine (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme       text NOT NULL REFERENCES programme,
    machine_type    text NOT NULL CHECK (machine_type ~ '^[A-Z0-9]{4}$'),
    model           text NOT NULL CHECK (model ~ '^[A-Z0-9]{0,7}$'),
    serial_number   text NOT NULL CHECK (serial_number ~ '^[A-Z0-9]{4,20}$'),
    customer        text,
    channel         text,
    country_of_sale text CHECK (country_of_sale ~ '^[A-Z]{2}$'),
    country         text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    shipped_on      date,
    municipality    text CHECK (municipality ~ '^[0-9]{5}$'),
    pre_owned       boolean NOT NULL,
    UNIQUE (programme, machine_type, serial_number)
);
CREATE INDEX machine_by_serial_number ON machine (serial_number);
CREATE INDEX machine_by_customer ON machine (customer);
COMMENT ON TABLE machine IS 'A machine on the maker''s record. A serial number is unique only with its machine type (ID-4).';

CREATE TABLE coverage_entry (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme       text NOT NULL,
    machine_id      bigint NOT NULL REFERENCES machine,
    layer           text NOT NULL CHECK (layer IN
        ('WARRANTY', 'SERVICE', 'PREMIER', 'VALUE_SELECTION', 'DRIVE_RETENTION')),
    kind            text NOT NULL CHECK (kind IN
        ('WARRANTY', 'UPGRADE', 'RENEWAL', 'INDIVIDUAL_CONTRACT', 'PREMIER_UPGRADE', 'VALUE_SELECTION', 'DRIVE_RETENTION')),
    level           text CHECK (level IN ('NBD', '24X7', '24X7_4H', '24X7_2H')),
    premier         boolean NOT NULL DEFAULT false,
    drive_retention boolean NOT NULL DEFAULT false,
    value_selection text,
    country         text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    valid           daterange NOT NULL CHECK (NOT isempty(valid) AND lower(valid) IS NOT NULL AND upper(valid) IS NOT NULL),
    recorded        tstzrange NOT NULL CHECK (NOT isempty(recorded) AND lower(recorded) IS NOT NULL),
    pack_serial     text,
    part_number     text,
    ordered_on      date,
    registered_on   date,
    recorded_by     text NOT NULL,
    reason          text,
    import_run_id   bigint REFERENCES import_run DEFERRABLE INITIALLY DEFERRED,
    CHECK (layer = CASE kind
        WHEN 'UPGRADE' THEN 'SERVICE' WHEN 'RENEWAL' THEN 'SERVICE' WHEN 'INDIVIDUAL_CONTRACT' THEN 'SERVICE'
        WHEN 'PREMIER_UPGRADE' THEN 'PREMIER' ELSE kind END),
    CHECK ((layer = 'WARRANTY') = (pack_serial IS NULL)),
    CHECK (layer NOT IN ('WARRANTY', 'SERVICE') OR level IS NOT NULL),
    -- No two periods of one layer overlap on one machine, at any time of recording. Warranties that are held now have the
    -- stronger and cheaper rule below, one per machine; the trigger coverage_entry_seam joins the two rules.
    CONSTRAINT coverage_entry_no_overlap EXCLUDE USING gist
        (machine_id WITH =, layer WITH =, valid WITH &&, recorded WITH &&)
        WHERE (layer <> 'WARRANTY' OR NOT upper_inf(recorded))
);
CREATE UNIQUE INDEX coverage_entry_one_warranty ON coverage_entry (machine_id)
    WHERE layer = 'WARRANTY' AND upper_inf(recorded);
CREATE UNIQUE INDEX coverage_entry_one_registration ON coverage_entry (programme, pack_serial)
    WHERE pack_serial IS NOT NULL AND upper_inf(recorded);
CREATE INDEX coverage_entry_by_machine ON coverage_entry (machine_id);
CREATE INDEX coverage_entry_by_pack ON coverage_entry (pack_serial) WHERE pack_serial IS NOT NULL;
CREATE INDEX coverage_entry_by_part_number ON coverage_entry (part_number) WHERE part_number IS NOT NULL;
COMMENT ON TABLE coverage_entry IS
    'What covers a machine, append-only: a correction closes the recorded period of the old row and adds a new row, in one transaction. Half-open ranges.';
COMMENT ON COLUMN coverage_entry.valid IS 'The covered days, [first day, day after the last day).';
COMMENT ON COLUMN coverage_entry.recorded IS 'When Hoshu held this to be true; without an upper bound it does so now.';
COMMENT ON INDEX coverage_entry_one_warranty IS 'A machine has one base warranty, so two of them cannot overlap.';
COMMENT ON INDEX coverage_entry_one_registration IS 'A pack is registered once, on one machine (REG-3).';

CREATE FUNCTION coverage_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same coverage_entry;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        same := NEW;
        same.recorded := OLD.recorded;
        IF same IS NOT DISTINCT FROM OLD AND upper_inf(OLD.recorded) AND NOT upper_inf(NEW.recorded)
           AND lower(NEW.recorded) = lower(OLD.recorded) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'coverage_entry is append-only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation',
              HINT = 'Close the recorded period of the old row and add a new row.';
END $$;
CREATE TRIGGER coverage_entry_append_only BEFORE UPDATE OR DELETE ON coverage_entry
    FOR EACH ROW EXECUTE FUNCTION coverage_entry_is_append_only();
CREATE TRIGGER coverage_entry_keep_all BEFORE TRUNCATE ON coverage_entry
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_entry_is_append_only();

CREATE FUNCTION coverage_entry_meets_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM inserted WHERE NOT upper_inf(recorded)) THEN
        RAISE EXCEPTION 'A new coverage_entry must be open: what is over cannot be recorded now'
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT FROM inserted i JOIN coverage_entry e ON e.machine_id = i.machine_id
               WHERE i.layer = 'WARRANTY' AND e.layer = 'WARRANTY' AND e.id <> i.id
                 AND e.valid && i.valid AND e.recorded && i.recorded) THEN
        RAISE EXCEPTION 'Two warranties of one machine overlap in what was recorded'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'coverage_entry_no_overlap';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER coverage_entry_seam AFTER INSERT ON coverage_entry
    REFERENCING NEW TABLE AS inserted
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_entry_meets_history();

CREATE TABLE machine_coverage (
    programme     text NOT NULL,
    machine_type  text NOT NULL,
    serial_number text NOT NULL,
    machine_id    bigint NOT NULL UNIQUE REFERENCES machine,
    document      text NOT NULL,
    PRIMARY KEY (machine_type, serial_number, programme)
);
COMMENT ON TABLE machine_coverage IS
    'The read model: one row per machine with what covers it as recorded now, rewritten in the transaction that changes machine or coverage_entry.';
COMMENT ON COLUMN machine_coverage.document IS
    'Compact JSON with first and last days (closed): {"model","country","warranty":{"level","start","end"} or null,"entries":[{"layer","kind","level","premier","driveRetention","valueSelection","country","start","end","orderedOn","registeredOn","packSerial","partNumber"}]}, entries in order of first day; members that are null are left out of entries.';

CREATE FUNCTION coverage_document(
    model text, country text, warranty_level text, warranty daterange, has_warranty boolean, entries text)
RETURNS text LANGUAGE sql STABLE AS $$
    -- Codes and dates only, so nothing needs escaping; put together by hand, because a million of them are.
    SELECT '{"model":"' || model || '","country":"' || country || '","warranty":'
        || CASE WHEN has_warranty THEN '{"level":"' || warranty_level || '","start":"' || lower(warranty)
                || '","end":"' || (upper(warranty) - 1) || '"}' ELSE 'null' END
        || ',"entries":' || coalesce(entries, '[]') || '}'
$$;
COMMENT ON FUNCTION coverage_document IS 'The document of machine_coverage from its parts.';

CREATE VIEW machine_document AS
    SELECT m.id AS machine_id,
           coverage_document(m.model, m.country, w.level, w.valid, w.id IS NOT NULL, e.entries) AS document
      FROM machine m
      LEFT JOIN coverage_entry w ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
      LEFT JOIN LATERAL (
          SELECT json_agg(json_strip_nulls(json_build_object(
                     'layer', c.layer, 'kind', c.kind, 'level', c.level, 'premier', c.premier,
                     'driveRetention', c.drive_retention, 'valueSelection', c.value_selection, 'country', c.country,
                     'start', lower(c.valid), 'end', upper(c.valid) - 1, 'orderedOn', c.ordered_on,
                     'registeredOn', c.registered_on, 'packSerial', c.pack_serial, 'partNumber', c.part_number))
                     ORDER BY lower(c.valid), upper(c.valid), c.id)::text AS entries
            FROM coverage_entry c
           WHERE c.machine_id = m.id AND c.layer <> 'WARRANTY' AND upper_inf(c.recorded)) e ON true;
COMMENT ON VIEW machine_document IS 'What machine_coverage.document must say of each machine, worked out from what is recorded.';
