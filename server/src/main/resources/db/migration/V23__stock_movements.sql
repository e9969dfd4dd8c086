-- What people lay in and take out. A movement moves the stock itself, so that no piece comes or goes without one, and
-- what is reserved or gone stays covered (part_stock_enough), whoever writes.

CREATE TABLE stock_movement (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme text NOT NULL,
    part      text NOT NULL,
    site      text NOT NULL CHECK (site ~ '\S'),
    pieces    integer NOT NULL CHECK (pieces <> 0),
    reason    text NOT NULL CHECK (reason ~ '\S'),
    who       text NOT NULL CHECK (who ~ '\S'),
    at        timestamptz NOT NULL,
    FOREIGN KEY (programme, part, site) REFERENCES part_stock
);
CREATE INDEX stock_movement_latest ON stock_movement (programme, id);
COMMENT ON TABLE stock_movement IS 'Pieces of a part that somebody laid in at a service centre, or took out (less than 0), and why. Only added to.';

CREATE FUNCTION stock_movement_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO part_stock (programme, part, site, laid_in) VALUES (NEW.programme, NEW.part, NEW.site, 0)
        ON CONFLICT DO NOTHING;
    UPDATE part_stock SET laid_in = laid_in + NEW.pieces
     WHERE programme = NEW.programme AND part = NEW.part AND site = NEW.site;
    RETURN NEW;
END $$;
ALTER FUNCTION stock_movement_moves() SET search_path FROM CURRENT;
CREATE TRIGGER stock_movement_moves BEFORE INSERT ON stock_movement
    FOR EACH ROW EXECUTE FUNCTION stock_movement_moves();
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER stock_movement_keep_all BEFORE TRUNCATE ON stock_movement
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
