-- Spare parts: what each service centre has, what is out for which case, and what happened to it. A part is taken by the
-- statement that reserves it, and no centre can give more than it has, whoever writes.

CREATE TABLE part (
    programme      text NOT NULL REFERENCES programme,
    number         text NOT NULL CHECK (number ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'),
    name_ja        text NOT NULL CHECK (name_ja ~ '\S'),
    name_en        text NOT NULL CHECK (name_en ~ '\S'),
    replaceable_by text NOT NULL CHECK (replaceable_by IN ('CUSTOMER', 'TECHNICIAN')),
    drive          boolean NOT NULL,
    price_yen      bigint NOT NULL CHECK (price_yen >= 0),
    invented       boolean NOT NULL,
    PRIMARY KEY (programme, number)
);
COMMENT ON TABLE part IS 'Spare parts, who replaces them (PART-7), and what one costs that is not sent back.';

CREATE TABLE part_stock (
    programme text NOT NULL,
    part      text NOT NULL,
    site      text NOT NULL CHECK (site ~ '\S'),
    laid_in   integer NOT NULL CHECK (laid_in >= 0),
    taken     integer NOT NULL DEFAULT 0,
    PRIMARY KEY (programme, part, site),
    FOREIGN KEY (programme, part) REFERENCES part,
    CONSTRAINT part_stock_enough CHECK (taken BETWEEN 0 AND laid_in)
);
COMMENT ON TABLE part_stock IS 'What a service centre has of a part: so many were laid in, so many of them are reserved or gone.';

CREATE TABLE case_part (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES service_case,
    programme   text NOT NULL,
    part        text NOT NULL,
    site        text NOT NULL,
    brought     boolean NOT NULL,
    way         text NOT NULL CHECK (way IN ('SENT_TO_CUSTOMER', 'WITH_ENGINEER')),
    sentence    jsonb NOT NULL,
    findings    jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
    state       text NOT NULL DEFAULT 'RESERVED' CHECK (state IN
        ('RESERVED', 'ON_THE_WAY', 'DELIVERED', 'RETURNED', 'CHARGED', 'KEPT', 'RELEASED')),
    reserved_on date NOT NULL,
    reserved_by text NOT NULL,
    return_by   date,
    charge_yen  bigint CHECK (charge_yen >= 0),
    FOREIGN KEY (programme, part, site) REFERENCES part_stock,
    CHECK (state NOT IN ('DELIVERED', 'CHARGED') OR return_by IS NOT NULL),
    CHECK (state <> 'KEPT' OR return_by IS NULL),
    CHECK (state <> 'CHARGED' OR charge_yen IS NOT NULL)
);
CREATE INDEX case_part_by_case ON case_part (case_number, id);
CREATE INDEX case_part_out ON case_part (return_by, id) WHERE state IN ('RESERVED', 'ON_THE_WAY', 'DELIVERED');
COMMENT ON TABLE case_part IS 'One part for one case, and where it stands; what was decided when it was reserved never changes.';
COMMENT ON COLUMN case_part.return_by IS 'The last day on which the defective part may come back; null where it is not asked back.';

CREATE FUNCTION case_part_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same case_part;
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE part_stock SET taken = taken + 1
         WHERE programme = NEW.programme AND part = NEW.part AND site = NEW.site;
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        same := NEW;
        same.state := OLD.state;
        same.return_by := OLD.return_by;
        same.charge_yen := OLD.charge_yen;
        IF same IS NOT DISTINCT FROM OLD AND (OLD.state, NEW.state) IN (
            ('RESERVED', 'ON_THE_WAY'), ('RESERVED', 'RELEASED'), ('ON_THE_WAY', 'DELIVERED'), ('ON_THE_WAY', 'KEPT'),
            ('DELIVERED', 'RETURNED'), ('DELIVERED', 'CHARGED'), ('CHARGED', 'RETURNED')) THEN
            IF NEW.state = 'RELEASED' THEN
                UPDATE part_stock SET taken = taken - 1
                 WHERE programme = NEW.programme AND part = NEW.part AND site = NEW.site;
            END IF;
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'case_part goes forward only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
ALTER FUNCTION case_part_moves() SET search_path FROM CURRENT;
CREATE TRIGGER case_part_moves BEFORE INSERT OR UPDATE OR DELETE ON case_part
    FOR EACH ROW EXECUTE FUNCTION case_part_moves();
CREATE TRIGGER case_part_keep_all BEFORE TRUNCATE ON case_part
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE case_part_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_part_id bigint NOT NULL REFERENCES case_part,
    state        text NOT NULL,
    at           timestamptz NOT NULL,
    who          text NOT NULL,
    UNIQUE (case_part_id, state)
);
COMMENT ON TABLE case_part_event IS 'What happened to a part of a case. Only added to.';
CREATE TRIGGER case_part_event_append_only BEFORE UPDATE OR DELETE ON case_part_event
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER case_part_event_keep_all BEFORE TRUNCATE ON case_part_event
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
