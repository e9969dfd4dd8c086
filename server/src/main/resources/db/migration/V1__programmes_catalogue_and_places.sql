-- What a programme sells and where: lists are kept whole, by date, so that an answer can name the list it rests on (CAT-9).
-- Everything lives in the schema hoshu, which Flyway creates and puts on the search path.

CREATE TABLE programme (
    code    text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name_ja text NOT NULL,
    name_en text NOT NULL,
    country text NOT NULL DEFAULT 'JP' CHECK (country ~ '^[A-Z]{2}$')
);
COMMENT ON COLUMN programme.country IS 'The country in which its services are sold (TERR-1).';
COMMENT ON TABLE programme IS 'A maker''s service programme. Facts of different makers never mix: what a programme owns carries its code.';

CREATE TABLE import_run (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme   text NOT NULL REFERENCES programme,
    kind        text NOT NULL,
    file        text NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    list_date   date,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    added       bigint NOT NULL CHECK (added >= 0),
    changed     bigint NOT NULL CHECK (changed >= 0),
    withdrawn   bigint NOT NULL CHECK (withdrawn >= 0),
    unchanged   bigint NOT NULL CHECK (unchanged >= 0),
    rejected    bigint NOT NULL CHECK (rejected >= 0),
    who         text NOT NULL,
    why         text,
    CHECK (finished_at >= started_at)
);
CREATE INDEX import_run_by_kind ON import_run (programme, kind, id);
COMMENT ON TABLE import_run IS 'One row per file taken in, written in the transaction that took it in: who, when, why, and what it changed.';
COMMENT ON COLUMN import_run.file IS 'The file''s name without its folder.';
COMMENT ON COLUMN import_run.list_date IS 'The date of the list, for kinds that are dated lists.';

CREATE TABLE change_counter (
    programme text PRIMARY KEY REFERENCES programme,
    value     bigint NOT NULL
);
COMMENT ON TABLE change_counter IS
    'Raised by every transaction that changes what a programme holds; the same transaction sends NOTIFY hoshu_changed with the programme''s code.';

CREATE TABLE offering_list (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme   text NOT NULL REFERENCES programme,
    list_date   date NOT NULL,
    title       text NOT NULL,
    source_name text NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (programme, list_date)
);
COMMENT ON TABLE offering_list IS 'A published search list, by its date; kept when the next one comes (CAT-9).';

CREATE TABLE offering (
    list_id         bigint NOT NULL REFERENCES offering_list,
    part_number     text NOT NULL CHECK (part_number ~ '^[A-Z0-9]{5,20}$'),
    line            integer NOT NULL CHECK (line > 0),
    series          text NOT NULL,
    product_name    text NOT NULL,
    offering_name   text NOT NULL,
    kind            text NOT NULL
        CHECK (kind IN ('UPGRADE', 'RENEWAL', 'PREMIER_UPGRADE', 'DRIVE_RETENTION', 'VALUE_SELECTION')),
    months          integer NOT NULL CHECK (months > 0),
    level           text CHECK (level IN ('NBD', '24X7', '24X7_4H', '24X7_2H')),
    premier         boolean NOT NULL,
    drive_retention boolean NOT NULL,
    value_selection text,
    price_yen       bigint CHECK (price_yen > 0),
    on_sale_from    date,
    on_sale_until   date,
    note            text,
    PRIMARY KEY (list_id, part_number),
    CHECK (on_sale_until >= on_sale_from)
);
COMMENT ON COLUMN offering.line IS 'Its place on the list, from 1, so that the list can be written again in its order.';
COMMENT ON COLUMN offering.price_yen IS 'List price without tax; null is "price on request", never 0 (CAT-6).';
COMMENT ON COLUMN offering.months IS 'The term; for a Premier upgrade the longest remaining time it serves (PREM-2).';

CREATE TABLE offering_fit (
    list_id      bigint NOT NULL,
    part_number  text NOT NULL,
    machine_type text NOT NULL CHECK (machine_type ~ '^[A-Z0-9]{4}$'),
    model        text NOT NULL DEFAULT '' CHECK (model ~ '^[A-Z0-9]{0,7}$'),
    line         integer NOT NULL CHECK (line > 0),
    PRIMARY KEY (list_id, part_number, machine_type, model),
    FOREIGN KEY (list_id, part_number) REFERENCES offering ON DELETE CASCADE
);
CREATE INDEX offering_fit_by_machine_type ON offering_fit (list_id, machine_type);
COMMENT ON TABLE offering_fit IS 'What an offering is listed for; an empty model is every model of the machine type (ID-3).';

CREATE TABLE machine_type (
    programme           text NOT NULL REFERENCES programme,
    machine_type        text NOT NULL CHECK (machine_type ~ '^[A-Z0-9]{4}$'),
    line                integer NOT NULL CHECK (line > 0),
    models              text[] NOT NULL,
    product_name        text NOT NULL,
    series              text NOT NULL,
    family              text,
    announced_on        date,
    base_warranty_years integer CHECK (base_warranty_years > 0),
    base_level          text CHECK (base_level IN ('NBD', '24X7', '24X7_4H', '24X7_2H')),
    eos_state           text NOT NULL CHECK (eos_state IN ('NONE_ANNOUNCED', 'UNKNOWN', 'ANNOUNCED')),
    end_of_support      date,
    two_year_renewal    boolean,
    response_times      text[],
    premier_upgrade     boolean,
    synthetic_columns   text[] NOT NULL,
    PRIMARY KEY (programme, machine_type, product_name),
    CHECK ((eos_state = 'ANNOUNCED') = (end_of_support IS NOT NULL))
);
COMMENT ON TABLE machine_type IS 'What the catalogue knows of a machine type; null is unknown. Several products can share a machine type; models tells them apart.';
COMMENT ON COLUMN machine_type.eos_state IS 'None announced, unknown, and a day are three things (EOS-1).';
COMMENT ON COLUMN machine_type.response_times IS '4H and 2H where it can have them (TERR-2); empty is none, null is unknown.';
COMMENT ON COLUMN machine_type.synthetic_columns IS 'Names of the columns that are invented.';

CREATE TABLE area_list (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme    text NOT NULL REFERENCES programme,
    list_version text NOT NULL,
    valid_from   date NOT NULL,
    source_name  text NOT NULL,
    sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (programme, list_version),
    UNIQUE (programme, valid_from)
);
COMMENT ON TABLE area_list IS 'A dated list of the places where timed responses can be had (TERR-2); kept when the next one comes.';

CREATE TABLE area_entry (
    list_id        bigint NOT NULL REFERENCES area_list,
    code5          text NOT NULL CHECK (code5 ~ '^[0-9]{5}$'),
    line           integer NOT NULL CHECK (line > 0),
    pref           text NOT NULL,
    municipality   text NOT NULL,
    level          text,
    land_mass      text,
    resp_4h        text NOT NULL CHECK (resp_4h IN ('yes', 'consult', 'no', 'part')),
    resp_2h        text NOT NULL CHECK (resp_2h IN ('yes', 'consult', 'no', 'part')),
    centre_4h      text,
    road_km_4h     numeric CHECK (road_km_4h >= 0),
    drive_min_4h   integer CHECK (drive_min_4h >= 0),
    centre_2h      text,
    road_km_2h     numeric CHECK (road_km_2h >= 0),
    drive_min_2h   integer CHECK (drive_min_2h >= 0),
    nearest_centre text,
    parts_site     text,
    note           text,
    measured       boolean NOT NULL DEFAULT true,
    synthetic      boolean NOT NULL,
    PRIMARY KEY (list_id, code5)
);
COMMENT ON COLUMN area_entry.measured IS 'Whether the list said how the place lies; if not, the columns of distance are empty.';
COMMENT ON COLUMN area_entry.resp_4h IS 'yes; consult: the sales desk decides; no; part: a designated city whose wards differ (TERR-2).';
COMMENT ON COLUMN area_entry.synthetic IS 'Whether the row is invented.';

-- Holidays and places belong to a country, not to a programme.

CREATE TABLE holiday_list (
    calendar      text PRIMARY KEY CHECK (calendar ~ '^[A-Z]{2}$'),
    known_through date NOT NULL,
    source_name   text NOT NULL,
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN holiday_list.known_through IS 'Last day whose holidays are known; after it a day is unknown, not free of holidays (TERM-3).';

CREATE TABLE holiday (
    calendar text NOT NULL REFERENCES holiday_list,
    date     date NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (calendar, date)
);
COMMENT ON TABLE holiday IS 'National holidays as published, substitute and sandwiched ones included (TERM-3).';

CREATE TABLE prefecture (
    pref_code   text PRIMARY KEY CHECK (pref_code ~ '^[0-9]{2}$'),
    code6       text NOT NULL CHECK (code6 ~ '^[0-9]{6}$'),
    pref        text NOT NULL UNIQUE,
    pref_kana   text NOT NULL,
    pref_romaji text NOT NULL,
    region      text NOT NULL,
    lat         double precision NOT NULL,
    lon         double precision NOT NULL
);

CREATE TABLE municipality (
    code5          text PRIMARY KEY CHECK (code5 ~ '^[0-9]{5}$'),
    code6          text NOT NULL CHECK (code6 ~ '^[0-9]{6}$'),
    type           text NOT NULL CHECK (type IN
        ('city', 'town', 'village', 'special_ward', 'designated_city', 'ward_of_designated_city')),
    parent_code5   text CHECK (parent_code5 ~ '^[0-9]{5}$'),
    pref_code      text NOT NULL REFERENCES prefecture,
    pref           text NOT NULL,
    pref_kana      text NOT NULL,
    pref_romaji    text NOT NULL,
    county         text,
    city           text,
    ward           text,
    name           text NOT NULL,
    name_kana      text NOT NULL,
    name_romaji    text NOT NULL,
    lat            double precision,
    lon            double precision,
    effective_from date,
    leaf           boolean NOT NULL,
    line           integer NOT NULL CHECK (line > 0)
);
COMMENT ON TABLE municipality IS 'Municipalities by JIS X 0402 code; a designated city and its wards are both in it, leaf is false for the city.';

CREATE TABLE postal_code (
    id          integer PRIMARY KEY CHECK (id > 0),
    zip         text NOT NULL CHECK (zip ~ '^[0-9]{7}$'),
    code5       text NOT NULL CHECK (code5 ~ '^[0-9]{5}$'),
    town        text NOT NULL,
    town_kana   text NOT NULL,
    town_romaji text NOT NULL
);
CREATE INDEX postal_code_by_zip ON postal_code (zip);
COMMENT ON TABLE postal_code IS 'One postal code may lie in several municipalities, and name several towns; id is its line in the published file.';
COMMENT ON COLUMN postal_code.town IS 'Empty where the code stands for every town that is not listed (以下に掲載がない場合).';
