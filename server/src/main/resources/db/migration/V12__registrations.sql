-- A pack meets a machine. What covers the machine is in coverage_entry; here is who registered it, when, and why it was
-- allowed. A registration is never changed: what undoes it is recorded beside it.

CREATE SEQUENCE registration_number MAXVALUE 99999999;

CREATE TABLE registration (
    number            text PRIMARY KEY CHECK (number ~ '^R-[0-9]{8}$'),
    programme         text NOT NULL,
    pack_serial       text NOT NULL,
    part_number       text NOT NULL,
    machine_id        bigint NOT NULL REFERENCES machine,
    coverage_entry_id bigint NOT NULL UNIQUE REFERENCES coverage_entry,
    half_term         boolean NOT NULL,
    first_day         date NOT NULL,
    last_day          date NOT NULL CHECK (last_day >= first_day),
    fee               text NOT NULL CHECK (fee IN ('NONE', 'ON_REQUEST', 'AMOUNT')),
    fee_yen           bigint CHECK (fee_yen >= 0),
    rules             text[] NOT NULL CHECK (cardinality(rules) > 0),
    findings          text NOT NULL,
    registered_on     date NOT NULL,
    registered_at     timestamptz NOT NULL,
    registered_by     text NOT NULL,
    granted_because   text,
    CHECK ((fee = 'AMOUNT') = (fee_yen IS NOT NULL)),
    FOREIGN KEY (programme, pack_serial) REFERENCES pack (programme, pack_serial)
);
CREATE INDEX registration_by_pack ON registration (programme, pack_serial);
CREATE INDEX registration_by_machine ON registration (machine_id);
CREATE INDEX registration_by_person ON registration (registered_by, number);
COMMENT ON TABLE registration IS 'A pack registered on a machine (REG-3). That a pack is registered once is stated by coverage_entry_one_registration.';
COMMENT ON COLUMN registration.findings IS 'What each rule saw, as JSON in both languages, as the decision had it.';
COMMENT ON COLUMN registration.granted_because IS 'Why the sales desk granted what only it can grant; null where nothing had to be granted.';
CREATE TRIGGER registration_append_only BEFORE UPDATE OR DELETE ON registration
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER registration_keep_all BEFORE TRUNCATE ON registration
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
