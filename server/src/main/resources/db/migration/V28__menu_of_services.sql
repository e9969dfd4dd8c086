-- What stands on the menu besides packs: announced ends of support, rights to support of software and what rests on them,
-- drives that stay, individual contracts, and account managers.

CREATE SEQUENCE eos_announcement_number;
CREATE TABLE eos_announcement (
    number          text PRIMARY KEY CHECK (number ~ '^E-[0-9]{8,}$'),
    programme       text NOT NULL REFERENCES programme,
    title           text NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    source          text NOT NULL,
    notice_on       date NOT NULL,
    effective_on    date NOT NULL CHECK (effective_on >= notice_on),
    state           text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'CONFIRMED', 'IN_FORCE', 'WITHDRAWN')),
    made_on         date NOT NULL,
    made_at         timestamptz NOT NULL,
    made_by         text NOT NULL,
    decided_on      date,
    decided_at      timestamptz,
    decided_by      text,
    decided_because text,
    effect          jsonb,
    told_on         date,
    events_told_on  date,
    taken_on        date,
    CHECK ((state = 'DRAFT') = (decided_on IS NULL)),
    CHECK (decided_on IS NULL OR (decided_at IS NOT NULL AND decided_by IS NOT NULL AND decided_because ~ '\S')),
    CHECK (state NOT IN ('CONFIRMED', 'IN_FORCE') OR effect IS NOT NULL),
    CHECK ((state = 'IN_FORCE') = (taken_on IS NOT NULL))
);
CREATE INDEX eos_announcement_due ON eos_announcement (effective_on) WHERE state = 'CONFIRMED';
COMMENT ON TABLE eos_announcement IS 'Ends of support that are announced together: published from the day of notice on, decided by from the day they take effect.';
COMMENT ON COLUMN eos_announcement.effect IS 'What whoever confirmed it was shown: so many quotes, orders and machines, by what happens to them.';
COMMENT ON COLUMN eos_announcement.told_on IS 'When those whom it touches were told by mail; null if that is still to come.';
COMMENT ON COLUMN eos_announcement.events_told_on IS 'When other systems had been told of all of its machines; null if that is still to come.';
CREATE INDEX eos_announcement_untold ON eos_announcement (number) WHERE told_on IS NOT NULL AND events_told_on IS NULL;

CREATE TABLE eos_announcement_line (
    announcement text NOT NULL REFERENCES eos_announcement,
    line         integer NOT NULL CHECK (line > 0),
    machine_type text NOT NULL,
    product_name text NOT NULL,
    state_before text NOT NULL CHECK (state_before IN ('NONE_ANNOUNCED', 'UNKNOWN', 'ANNOUNCED')),
    day_before   date,
    state_after  text NOT NULL CHECK (state_after IN ('NONE_ANNOUNCED', 'UNKNOWN', 'ANNOUNCED')),
    day_after    date,
    PRIMARY KEY (announcement, line),
    UNIQUE (announcement, machine_type, product_name),
    CHECK ((state_before = 'ANNOUNCED') = (day_before IS NOT NULL)),
    CHECK ((state_after = 'ANNOUNCED') = (day_after IS NOT NULL))
);
COMMENT ON TABLE eos_announcement_line IS 'One product of a machine type: none announced, unknown and a day are three things, before and after.';
CREATE TRIGGER eos_announcement_line_append_only BEFORE UPDATE OR DELETE ON eos_announcement_line
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER eos_announcement_line_keep_all BEFORE TRUNCATE ON eos_announcement_line
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE FUNCTION eos_announcement_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.number, NEW.programme, NEW.title, NEW.source, NEW.notice_on, NEW.effective_on, NEW.made_at, NEW.made_by)
                          = (OLD.number, OLD.programme, OLD.title, OLD.source, OLD.notice_on, OLD.effective_on, OLD.made_at, OLD.made_by)
       AND (OLD.state = NEW.state OR (OLD.state, NEW.state) IN (
            ('DRAFT', 'CONFIRMED'), ('DRAFT', 'WITHDRAWN'), ('CONFIRMED', 'WITHDRAWN'), ('CONFIRMED', 'IN_FORCE'))) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'eos_announcement goes forward only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
ALTER FUNCTION eos_announcement_moves() SET search_path FROM CURRENT;
CREATE TRIGGER eos_announcement_moves BEFORE UPDATE OR DELETE ON eos_announcement
    FOR EACH ROW EXECUTE FUNCTION eos_announcement_moves();
CREATE TRIGGER eos_announcement_keep_all BEFORE TRUNCATE ON eos_announcement
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE SEQUENCE software_right_number;
CREATE TABLE software_right (
    number          text PRIMARY KEY CHECK (number ~ '^SR-[0-9]{8,}$'),
    programme       text NOT NULL REFERENCES programme,
    customer        text NOT NULL CHECK (customer ~ '\S'),
    channel         text,
    product         text NOT NULL CHECK (product ~ '\S' AND length(product) <= 100),
    version         text NOT NULL CHECK (version ~ '\S' AND length(version) <= 60),
    right_until     date NOT NULL,
    state           text NOT NULL DEFAULT 'PRESENTED' CHECK (state IN ('PRESENTED', 'ACCEPTED', 'REFUSED')),
    presented_on    date NOT NULL,
    presented_by    text NOT NULL,
    decided_on      date,
    decided_by      text,
    decided_because text,
    CHECK ((state = 'PRESENTED') = (decided_on IS NULL)),
    CHECK (decided_on IS NULL OR (decided_by IS NOT NULL AND decided_because ~ '\S'))
);
CREATE INDEX software_right_by_customer ON software_right (programme, customer, number);
COMMENT ON TABLE software_right IS 'A customer''s right to support of software, with the proof that was presented (CAT-5); the papers lie with the attachments.';

CREATE SEQUENCE software_support_number;
CREATE TABLE software_support (
    number        text PRIMARY KEY CHECK (number ~ '^ES-[0-9]{8,}$'),
    programme     text NOT NULL REFERENCES programme,
    machine_id    bigint NOT NULL REFERENCES machine,
    customer      text NOT NULL,
    channel       text,
    software_right text NOT NULL REFERENCES software_right,
    product       text NOT NULL,
    version       text NOT NULL,
    first_day     date NOT NULL,
    last_day      date NOT NULL CHECK (last_day >= first_day),
    findings      jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
    registered_on date NOT NULL,
    registered_by text NOT NULL,
    EXCLUDE USING gist (machine_id WITH =, product WITH =, daterange(first_day, last_day, '[]') WITH &&)
);
CREATE INDEX software_support_by_customer ON software_support (programme, customer, number);
COMMENT ON TABLE software_support IS 'Enterprise Software Support that is registered: it rests on the right that was accepted (CAT-5).';
CREATE TRIGGER software_support_append_only BEFORE UPDATE OR DELETE ON software_support
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();

CREATE TABLE software_case (
    case_number    text PRIMARY KEY REFERENCES service_case,
    support        text NOT NULL REFERENCES software_support,
    product        text NOT NULL,
    version        text NOT NULL,
    findings       jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array')
);
COMMENT ON TABLE software_case IS 'A case that is about software, and what it was taken by (CAT-5).';
CREATE TRIGGER software_case_append_only BEFORE UPDATE OR DELETE ON software_case
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();

CREATE TABLE retained_drive (
    case_part_id bigint PRIMARY KEY REFERENCES case_part,
    drive_serial text NOT NULL CHECK (drive_serial ~ '^[A-Z0-9][A-Z0-9-]{3,39}$'),
    recorded_on  date NOT NULL,
    recorded_by  text NOT NULL
);
COMMENT ON TABLE retained_drive IS 'The own serial number of a failed drive that stays with the customer (CAT-3); added once.';
CREATE TRIGGER retained_drive_append_only BEFORE UPDATE OR DELETE ON retained_drive
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER retained_drive_keep_all BEFORE TRUNCATE ON retained_drive
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE SEQUENCE individual_contract_number;
CREATE TABLE individual_contract (
    number          text PRIMARY KEY CHECK (number ~ '^IC-[0-9]{8,}$'),
    programme       text NOT NULL REFERENCES programme,
    machine_id      bigint NOT NULL REFERENCES machine,
    customer        text,
    channel         text,
    level           text NOT NULL CHECK (level IN ('NBD', '24X7', '24X7_4H', '24X7_2H')),
    premier         boolean NOT NULL,
    drive_retention boolean NOT NULL,
    first_day       date NOT NULL,
    last_day        date NOT NULL CHECK (last_day >= first_day),
    terms           text NOT NULL CHECK (length(terms) <= 2000),
    price_yen       bigint NOT NULL CHECK (price_yen > 0),
    reason          text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    findings        jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
    state           text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    asked_on        date NOT NULL,
    asked_by        text NOT NULL,
    account_id      bigint NOT NULL,
    decided_on      date,
    decided_by      text,
    decided_because text,
    coverage_entry_id bigint REFERENCES coverage_entry,
    CHECK ((state = 'ASKED') = (decided_on IS NULL)),
    CHECK (decided_on IS NULL OR decided_by IS NOT NULL),
    CHECK ((state = 'GRANTED') = (coverage_entry_id IS NOT NULL))
);
CREATE INDEX individual_contract_by_machine ON individual_contract (machine_id);
CREATE INDEX individual_contract_by_customer ON individual_contract (programme, customer, number) WHERE customer IS NOT NULL;
CREATE INDEX individual_contract_by_channel ON individual_contract (programme, channel, number) WHERE channel IS NOT NULL;
COMMENT ON TABLE individual_contract IS 'A contract whose days and terms are agreed for a machine; once granted it covers like any service, under its own number.';

CREATE SEQUENCE account_contract_number;
CREATE TABLE account_contract (
    number    text PRIMARY KEY CHECK (number ~ '^TM-[0-9]{8,}$'),
    programme text NOT NULL REFERENCES programme,
    customer  text NOT NULL CHECK (customer ~ '\S'),
    manager   text NOT NULL CHECK (manager ~ '\S' AND length(manager) <= 100),
    email     text CHECK (length(email) <= 254),
    first_day date NOT NULL,
    last_day  date NOT NULL CHECK (last_day >= first_day),
    agreed_on date NOT NULL,
    agreed_by text NOT NULL,
    EXCLUDE USING gist (programme WITH =, customer WITH =, daterange(first_day, last_day, '[]') WITH &&)
);
COMMENT ON TABLE account_contract IS 'Technical account management: who looks after a customer, from when to when.';
CREATE TRIGGER account_contract_append_only BEFORE UPDATE OR DELETE ON account_contract
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();

CREATE TABLE account_contact (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract   text NOT NULL REFERENCES account_contract,
    planned_on date NOT NULL,
    purpose    text NOT NULL CHECK (purpose ~ '\S' AND length(purpose) <= 200),
    state      text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'DONE', 'NOT_DONE')),
    noted_on   date,
    noted_by   text,
    note       text CHECK (length(note) <= 1000),
    UNIQUE (contract, planned_on, purpose),
    CHECK ((state = 'PLANNED') = (noted_on IS NULL)),
    CHECK (noted_on IS NULL OR (noted_by IS NOT NULL AND note ~ '\S'))
);
COMMENT ON TABLE account_contact IS 'A day on which a customer is contacted, as agreed, and what came of it.';
