-- Two machines, each with an order, its delivered pack, the letter and its mail, and the renewal that the pack is
-- registered for, all of it audited. Nothing here is wrong.

INSERT INTO programme VALUES ('little', '小', 'little');
INSERT INTO account (login, name, role) VALUES ('desk', 'desk', 'DESK');

CREATE TEMP TABLE each AS
    SELECT n, 'J1AAAA0' || n AS serial, 'H000000' || n AS order_number, 'HS0000000' || n || 'X' AS pack, 'R-0000000' || n AS number
      FROM generate_series(1, 2) n;

INSERT INTO machine (programme, machine_type, model, serial_number, country, pre_owned)
SELECT 'little', '7X06', '', serial, 'JP', false FROM each ORDER BY n;

INSERT INTO service_order (number, programme, account_id, own_reference, state, ordered_on, ordered_by, ordered_at, addressee,
                           postal_code, address, email, postal_known, expected_from, expected_until, holidays_known, sums)
SELECT order_number, 'little', a.id, 'key-' || n, 'DELIVERED', '2026-11-02', 'desk', clock_timestamp(), 'chaos', '1000001',
       'chaos', 'chaos@example.jp', true, '2026-11-02', '2026-11-02', true, '{}'
  FROM each, account a;

INSERT INTO order_line (order_number, line, machine_type, model, serial_number, part_number, list_date, service_ja, service_en,
                        half_term, outcome, first_day, last_day, fee_due, explanation_ja, explanation_en, findings, state,
                        delivered_on)
SELECT order_number, line, '7X06', '', serial, '5WS7A0000', '2026-10-01', '更新', 'renewal', false, 'AVAILABLE', '2027-01-01',
       '2027-12-31', false, '', '', '[]', 'DELIVERED', '2026-11-02'
  FROM each, generate_series(1, 2) line WHERE line = 1 OR n = 2;

INSERT INTO pack (programme, pack_serial, part_number, list_date, service_ja, service_en, order_number, order_line, ordered_on,
                  half_term, machine_type, model, serial_number, issued_on, issued_at, issued_by)
SELECT 'little', pack, '5WS7A0000', '2026-10-01', '更新', 'renewal', order_number, 1, '2026-11-02', false, '7X06', '', serial,
       '2026-11-02', clock_timestamp(), 'desk'
  FROM each;

INSERT INTO pack_letter (pack_serial, copy, language, recipient, sent_on, sent_at, sent_by)
SELECT pack, 1, 'ja', 'chaos@example.jp', '2026-11-02', clock_timestamp(), 'desk' FROM each;
-- Somebody asked for the second one's letter once more, which is no fault.
INSERT INTO pack_letter (pack_serial, copy, language, recipient, sent_on, sent_at, sent_by)
SELECT pack, 2, 'ja', 'chaos@example.jp', '2026-11-03', clock_timestamp(), 'desk' FROM each WHERE n = 2;

-- The first was sent, the second waits still.
INSERT INTO mail (once, recipient, language, subject, body, dated, state, sent_at, sent_by)
SELECT 'delivery:' || order_number || ':' || pack, 'chaos@example.jp', 'ja', 'chaos', '', clock_timestamp(),
       CASE n WHEN 1 THEN 'SENT' ELSE 'WAITING' END, CASE n WHEN 1 THEN clock_timestamp() END, CASE n WHEN 1 THEN 'FOLDER' END
  FROM each ORDER BY n;
INSERT INTO mail (once, recipient, language, subject, body, dated)
SELECT 'pack-letter:2:' || pack, 'chaos@example.jp', 'ja', 'chaos', '', clock_timestamp() FROM each WHERE n = 2;
INSERT INTO mail_attachment (mail_id, place, file_name, media_type, content)
SELECT m.id, 1, pack || '.pdf', 'application/pdf', '' FROM each JOIN mail m ON m.once LIKE '%:' || pack;

INSERT INTO coverage_entry (programme, machine_id, layer, kind, level, country, valid, recorded, recorded_by)
SELECT 'little', m.id, 'WARRANTY', 'WARRANTY', 'NBD', 'JP', '[2024-01-01,2027-01-01)', tstzrange(clock_timestamp(), NULL), 'desk'
  FROM machine m ORDER BY m.id;
INSERT INTO coverage_entry (programme, machine_id, layer, kind, level, country, valid, recorded, pack_serial, part_number,
                            ordered_on, registered_on, recorded_by)
SELECT 'little', m.id, 'SERVICE', 'RENEWAL', 'NBD', 'JP', '[2027-01-01,2028-01-01)', tstzrange(clock_timestamp(), NULL), pack,
       '5WS7A0000', '2026-11-02', '2026-11-02', 'desk'
  FROM each JOIN machine m ON m.serial_number = serial ORDER BY n;
INSERT INTO registration (number, programme, pack_serial, part_number, machine_id, coverage_entry_id, half_term, first_day,
                          last_day, fee, rules, findings, registered_on, registered_at, registered_by)
SELECT number, 'little', pack, '5WS7A0000', e.machine_id, e.id, false, '2027-01-01', '2027-12-31', 'NONE', '{REN-2}', '[]',
       '2026-11-02', clock_timestamp(), 'desk'
  FROM each JOIN coverage_entry e ON e.pack_serial = pack;
INSERT INTO machine_coverage (programme, machine_type, serial_number, machine_id, document)
SELECT m.programme, m.machine_type, m.serial_number, m.id, d.document FROM machine m JOIN machine_document d ON d.machine_id = m.id;

-- The first and the last entry tell of nothing that is compared, so that the chain alone can miss them.
INSERT INTO audit_entry (who, act, subject, after) VALUES ('desk', 'account.made', 'account desk', 'desk');
INSERT INTO audit_entry (who, act, subject)
SELECT 'desk', act, CASE act WHEN 'order.placed' THEN order_number ELSE 'pack ' || pack END
  FROM each, unnest('{order.placed,pack.issued,pack.registered}'::text[]) WITH ORDINALITY AS a (act, place) ORDER BY n, place;
INSERT INTO audit_pending SELECT id FROM audit_entry;
