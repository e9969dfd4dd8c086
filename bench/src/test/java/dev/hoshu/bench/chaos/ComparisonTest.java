package dev.hoshu.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

/**
 * A proof that cannot fail proves nothing: every sort of damage that the comparison looks for is
 * done, each in a world of its own, and is found, and nothing else is.
 */
@Timeout(300)
class ComparisonTest {

    private static final String LAID = "000001-chaos@example.jp.eml";

    @TempDir private static Path data;
    private static LittleWorld world;

    /**
     * A way in which what is held can be wrong.
     *
     * @param what in words
     * @param finding what must be found, alone
     * @param statements what does it
     */
    record Damage(String what, String finding, String statements) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Damage> lost() {
        return List.of(
                damage(
                        "an order is gone",
                        "lost: order H0000001",
                        "DELETE FROM service_order WHERE number = 'H0000001'"),
                damage(
                        "an order is another one's",
                        "lost: order H0000001",
                        "UPDATE service_order SET own_reference = 'other' WHERE number ="
                                + " 'H0000001'"),
                damage(
                        "an order has no line",
                        "lost: order H0000001",
                        "DELETE FROM order_line WHERE order_number = 'H0000001'"),
                damage(
                        "a pack is gone",
                        "lost: pack HS00000001X",
                        "DELETE FROM pack WHERE pack_serial = 'HS00000001X'"),
                damage(
                        "a pack is another order's",
                        "lost: pack HS00000001X",
                        "UPDATE pack SET order_number = 'H0000002', order_line = 2 WHERE"
                                + " pack_serial = 'HS00000001X'"),
                damage(
                        "a registration is gone with what it gave",
                        "lost: registration R-00000001",
                        """
                        DELETE FROM registration WHERE number = 'R-00000001';
                        DELETE FROM coverage_entry WHERE pack_serial = 'HS00000001X'
                        """),
                damage(
                        "a registration ends a day early",
                        "lost: registration R-00000001",
                        "UPDATE registration SET last_day = last_day - 1 WHERE number ="
                                + " 'R-00000001'"),
                damage(
                        "what covers the machine ends a day early",
                        "lost: registration R-00000001",
                        """
                        UPDATE coverage_entry SET valid = '[2027-01-01,2027-12-31)' WHERE pack_serial = 'HS00000001X';
                        """
                                + READ_AGAIN),
                damage(
                        "what covers the machine was taken back",
                        "lost: registration R-00000001",
                        """
                        UPDATE coverage_entry SET recorded = tstzrange(lower(recorded), clock_timestamp())
                         WHERE pack_serial = 'HS00000001X';
                        """
                                + READ_AGAIN),
                damage(
                        "a letter is gone",
                        "lost: letter of HS00000001X",
                        "DELETE FROM pack_letter WHERE pack_serial = 'HS00000001X'"),
                damage(
                        "a letter went to somebody else",
                        "lost: letter of HS00000001X",
                        "UPDATE pack_letter SET recipient = 'else@example.jp' WHERE pack_serial ="
                                + " 'HS00000001X'"),
                damage(
                        "the letter that was asked for once more is there, but not the first one",
                        "lost: letter of HS00000002X",
                        "DELETE FROM pack_letter WHERE pack_serial = 'HS00000002X' AND copy = 1"),
                damage(
                        "a mail is gone",
                        "lost: mail of HS00000001X",
                        "DELETE FROM mail WHERE once LIKE 'delivery:H0000001:%'"),
                damage(
                        "a mail lacks the letter",
                        "lost: mail of HS00000001X",
                        "DELETE FROM mail_attachment WHERE file_name = 'HS00000001X.pdf'"),
                damage(
                        "a mail goes to somebody else",
                        "lost: mail of HS00000001X",
                        "UPDATE mail SET recipient = 'else@example.jp' WHERE once LIKE"
                                + " 'delivery:H0000001:%'"),
                damage(
                        "a mail was given up",
                        "lost: mail of HS00000002X: FAILED",
                        "UPDATE mail SET state = 'FAILED' WHERE once LIKE 'delivery:H0000002:%'"),
                damage(
                        "nobody knows whether a mail was taken",
                        "lost: mail of HS00000002X: UNCERTAIN",
                        "UPDATE mail SET state = 'UNCERTAIN' WHERE once LIKE"
                                + " 'delivery:H0000002:%'"),
                damage(
                        "a mail that was sent is not in the folder",
                        "lost: mail of HS00000002X, which was sent",
                        """
                        UPDATE mail SET state = 'SENT', sent_at = clock_timestamp(), sent_by = 'FOLDER'
                         WHERE once LIKE 'delivery:H0000002:%'
                        """));
    }

    static List<Damage> twice() {
        return List.of(
                damage(
                        "one request made two orders",
                        "twice: key-1: 2 orders",
                        copyOf(
                                "service_order",
                                "number = 'H0000001'",
                                "{\"number\": \"H0000009\"}")),
                damage(
                        "a pack is registered twice",
                        "twice: HS00000001X: 2 registrations",
                        "ALTER TABLE registration DROP CONSTRAINT"
                                + " registration_coverage_entry_id_key;"
                                + copyOf(
                                        "registration",
                                        "number = 'R-00000001'",
                                        "{\"number\": \"R-00000009\"}")),
                damage(
                        "a pack covers twice",
                        "twice: HS00000001X: held 2 times",
                        "DROP INDEX coverage_entry_one_registration;"
                                + anotherYear("HS00000001X", "HS00000001X")
                                + READ_AGAIN),
                damage(
                        "an order line has two packs",
                        "twice: H0000001 line 1: 2 packs",
                        "ALTER TABLE pack DROP CONSTRAINT pack_order_number_order_line_key;"
                                + copyOf(
                                        "pack",
                                        "pack_serial = 'HS00000001X'",
                                        "{\"pack_serial\": \"HS00000009X\"}")),
                damage(
                        "an order is audited twice",
                        "twice: H0000001: order.placed audited 2 times",
                        auditedAgain("order.placed", "H0000001")),
                damage(
                        "a pack is audited twice",
                        "twice: pack HS00000001X: pack.issued audited 2 times",
                        auditedAgain("pack.issued", "pack HS00000001X")),
                damage(
                        "a registration is audited twice",
                        "twice: pack HS00000001X: pack.registered audited 2 times",
                        auditedAgain("pack.registered", "pack HS00000001X")),
                damage(
                        "a pack has two first letters",
                        "twice: HS00000001X: 2 first letters",
                        """
                        ALTER TABLE pack_letter DROP CONSTRAINT pack_letter_pkey;
                        INSERT INTO pack_letter SELECT * FROM pack_letter WHERE pack_serial = 'HS00000001X'
                        """),
                damage(
                        "a letter is mailed twice",
                        "twice: HS00000002X: 2 mails",
                        """
                        INSERT INTO mail (once, recipient, language, subject, body, dated)
                        VALUES ('delivery:H0000002:again', 'chaos@example.jp', 'ja', 'chaos', '', clock_timestamp());
                        INSERT INTO mail_attachment (mail_id, place, file_name, media_type, content)
                        SELECT max(id), 1, 'HS00000002X.pdf', 'application/pdf', '' FROM mail
                        """));
    }

    static List<Damage> gaps() {
        return List.of(
                damage(
                        "a day is not covered",
                        "gap: J1AAAA01: [2027-01-01,2028-01-01) after [2024-01-01,2026-12-31)",
                        """
                        UPDATE coverage_entry SET valid = '[2024-01-01,2026-12-31)' WHERE layer = 'WARRANTY' AND machine_id = 1;
                        """
                                + READ_AGAIN),
                damage(
                        "a day is covered twice",
                        "gap: J1AAAA01: [2027-01-01,2028-01-01) after [2024-01-01,2027-01-02)",
                        """
                        UPDATE coverage_entry SET valid = '[2024-01-01,2027-01-02)' WHERE layer = 'WARRANTY' AND machine_id = 1;
                        """
                                + READ_AGAIN),
                damage(
                        "what is read is not what is recorded",
                        "gap: J1AAAA01: what is read is not what is recorded",
                        "UPDATE machine_coverage SET document = replace(document, '2027-12-31',"
                                + " '2028-12-31') WHERE machine_id = 1"),
                damage(
                        "what is recorded cannot be read",
                        "gap: J1AAAA01: what is read is not what is recorded",
                        "DELETE FROM machine_coverage WHERE machine_id = 1"),
                damage(
                        "a pack covers that nobody registered",
                        "gap: HS00000009X: covers without a registration",
                        copyOf(
                                        "pack",
                                        "pack_serial = 'HS00000002X'",
                                        "{\"pack_serial\": \"HS00000009X\", \"order_line\": 2}")
                                + anotherYear("HS00000002X", "HS00000009X")
                                + READ_AGAIN),
                damage(
                        "an order is not in the audit",
                        "gap: H0000002: order.placed is not in the audit",
                        neverAudited("order.placed", "H0000002")),
                damage(
                        "a pack is not in the audit",
                        "gap: pack HS00000002X: pack.issued is not in the audit",
                        neverAudited("pack.issued", "pack HS00000002X")),
                damage(
                        "a registration is not in the audit",
                        "gap: pack HS00000001X: pack.registered is not in the audit",
                        neverAudited("pack.registered", "pack HS00000001X")),
                damage(
                        "a registration and its seal are cut off the end of the audit",
                        "gap: pack HS00000002X: pack.registered is not in the audit",
                        "DELETE FROM audit_entry WHERE id = 7; DELETE FROM audit_seal WHERE"
                                + " entry_id = 7"),
                damage(
                        "an entry of the audit was changed",
                        "gap: audit CHANGED 1",
                        "UPDATE audit_entry SET after = 'somebody else' WHERE id = 1"),
                damage(
                        "an entry of the audit is gone",
                        "gap: audit MISSING_ENTRY 1",
                        "DELETE FROM audit_entry WHERE id = 1"),
                damage(
                        "an entry of the audit is gone with its seal",
                        "gap: audit MISSING_SEAL 1",
                        "DELETE FROM audit_entry WHERE id = 1; DELETE FROM audit_seal WHERE"
                                + " entry_id = 1"),
                damage(
                        "an entry was slipped into the audit",
                        "gap: audit OUTSIDE 8",
                        "INSERT INTO audit_entry (who, act, subject) VALUES ('desk',"
                                + " 'account.made', 'account other')"));
    }

    private static final String READ_AGAIN =
            """
            UPDATE machine_coverage c SET document = d.document FROM machine_document d WHERE d.machine_id = c.machine_id;
            """;

    @BeforeAll
    static void makeTheWorld() throws Exception {
        world = new LittleWorld(data);
    }

    @AfterAll
    static void endTheWorld() {
        world.close();
    }

    @Test
    void whereEverythingIsHeldNothingIsFound() throws Exception {
        var findings = world.compared(world.damaged(""));
        assertThat(findings.all()).isEmpty();
        assertThat(findings.none()).isTrue();
        assertThat(findings).hasToString("lost=0 twice=0 gaps=0");
    }

    @ParameterizedTest
    @MethodSource({"lost", "twice", "gaps"})
    void damageIsFoundAndNothingElse(Damage damage) throws Exception {
        var findings = world.compared(world.damaged(damage.statements()));
        assertThat(findings.all()).containsExactly(damage.finding());
        assertThat(findings.none()).isFalse();
    }

    @Test
    void aMailThatIsGoneFromTheFolderIsLost() throws Exception {
        world.takeAway(LAID);
        try {
            assertThat(world.compared(world.damaged("")).all())
                    .containsExactly("lost: mail of HS00000001X, which was sent");
        } finally {
            world.layDown(LAID);
        }
    }

    @Test
    void aMailThatWasLaidDownUnderTwoNamesIsThereTwice() throws Exception {
        var second = "000001-else@example.jp.eml";
        world.layDown(second);
        try {
            assertThat(world.compared(world.damaged("")).all())
                    .containsExactly("twice: HS00000001X: mail laid down 2 times");
        } finally {
            world.takeAway(second);
        }
    }

    private static Damage damage(String what, String finding, String statements) {
        return new Damage(what, finding, statements);
    }

    /** Copies a row, with those members of it changed. */
    private static String copyOf(String table, String which, String changed) {
        return """
        INSERT INTO %1$s OVERRIDING SYSTEM VALUE
        SELECT (jsonb_populate_record(t, '%3$s')).* FROM %1$s t WHERE %2$s;
        """
                .formatted(table, which, changed);
    }

    /** The year after the one that a pack gives, by that pack. */
    private static String anotherYear(String after, String by) {
        return copyOf(
                "coverage_entry",
                "pack_serial = '%s'".formatted(after),
                """
                {"id": 99, "valid": "[2028-01-01,2029-01-01)", "pack_serial": "%s"}\
                """
                        .formatted(by));
    }

    private static String auditedAgain(String act, String subject) {
        return """
        INSERT INTO audit_entry (who, act, subject) VALUES ('desk', '%s', '%s');
        INSERT INTO audit_pending SELECT max(id) FROM audit_entry
        """
                .formatted(act, subject);
    }

    /** As if it had never been written: the chain is whole, for it is still to be made. */
    private static String neverAudited(String act, String subject) {
        return """
        DELETE FROM audit_entry WHERE act = '%s' AND subject = '%s';
        DELETE FROM audit_seal;
        INSERT INTO audit_pending SELECT id FROM audit_entry
        """
                .formatted(act, subject);
    }
}
