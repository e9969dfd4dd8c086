package dev.hoshu.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.concurrent.Executors;

/** What was done stays, and that it was changed or taken away shows. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=AuditChainTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class AuditChainTest {

    @Autowired private Audit audit;
    @Autowired private AuditChain chain;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager manager;

    private record Thing(String name, int number) {}

    private void act(int number) {
        new TransactionTemplate(manager)
                .executeWithoutResult(t ->
                        audit.record(
                                "thing.changed",
                                "thing " + number,
                                number % 2 == 0 ? null : "理由; 1:x",
                                null,
                                new Thing("名前", number)));
    }

    @BeforeEach
    void tenThings() {
        for (int i = 0; i < 10; i++) {
            act(i);
        }
        sealAll();
    }

    private void sealAll() {
        // The server seals too, every second; whoever comes second waits for nothing.
        while (jdbc.sql("SELECT count(*) FROM hoshu.audit_pending").query(Long.class).single()
                > 0) {
            chain.seal();
        }
    }

    @Test
    void whatNobodyTouchedHolds() {
        var verdict = chain.verify(null);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.seals()).isGreaterThanOrEqualTo(10);
        assertThat(chain.verify(verdict.head()).faults()).isEmpty();
    }

    @Test
    void thereIsNoEntryWithoutATransaction() {
        assertThatThrownBy(() -> audit.record("thing.changed", "thing", null, null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyAtOnceAreAllInOneChain() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int number = 1000 + i;
                clients.execute(() -> act(number));
            }
        }
        sealAll();
        assertThat(chain.verify(null).faults()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.audit_entry WHERE subject LIKE"
                                                + " 'thing 1___'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE hoshu.audit_entry SET why = 'other' WHERE subject = 'thing 1'",
        "DELETE FROM hoshu.audit_entry WHERE subject = 'thing 1'",
        "TRUNCATE hoshu.audit_entry CASCADE",
        "UPDATE hoshu.audit_seal SET number = number + 1000",
        "DELETE FROM hoshu.audit_seal WHERE number = 1"
    })
    void theDatabaseRefusesToForget(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE hoshu.audit_entry SET after = replace(after, '3', '4') WHERE subject = 'thing 3' | CHANGED
                    UPDATE hoshu.audit_entry SET who = 'another' WHERE subject = 'thing 3'                  | CHANGED
                    UPDATE hoshu.audit_entry SET why = '' WHERE subject = 'thing 4'                         | CHANGED
                    UPDATE hoshu.audit_entry SET at = at + interval '1 microsecond' WHERE subject = 'thing 3' | CHANGED
                    DELETE FROM hoshu.audit_entry WHERE id = (SELECT max(id) FROM hoshu.audit_entry)        | MISSING_ENTRY
                    DELETE FROM hoshu.audit_seal WHERE number = 5                                           | MISSING_SEAL
                    DELETE FROM hoshu.audit_seal WHERE number = (SELECT max(number) FROM hoshu.audit_seal)  | OUTSIDE
                    INSERT INTO hoshu.audit_entry (who, act, subject) VALUES ('x', 'a.b', 'c')              | OUTSIDE
                    """)
    void whoeverGoesRoundTheDatabaseIsFound(String sql, String fault) {
        assertThat(chain.verify(null).faults()).isEmpty();
        var found =
                new TransactionTemplate(manager)
                        .execute(t -> {
                            jdbc.sql("SET LOCAL session_replication_role = replica").update();
                            jdbc.sql(sql).update();
                            var faults = chain.verify(null).faults();
                            t.setRollbackOnly();
                            return faults;
                        });
        assertThat(found).extracting(AuditChain.Fault::kind).contains(fault);
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheSealNotedBefore() {
        var head = chain.verify(null).head();
        var found =
                new TransactionTemplate(manager)
                        .execute(t -> {
                            jdbc.sql("SET LOCAL session_replication_role = replica").update();
                            jdbc.sql(
                                            "DELETE FROM hoshu.audit_entry WHERE id = (SELECT"
                                                + " entry_id FROM hoshu.audit_seal ORDER BY number"
                                                + " DESC LIMIT 1)")
                                    .update();
                            jdbc.sql(
                                            "DELETE FROM hoshu.audit_seal WHERE number = (SELECT"
                                                    + " max(number) FROM hoshu.audit_seal)")
                                    .update();
                            var without = chain.verify(null).faults();
                            var with = chain.verify(head).faults();
                            t.setRollbackOnly();
                            return java.util.List.of(without, with);
                        });
        assertThat(found).isNotNull();
        assertThat(found.getFirst()).isEmpty();
        assertThat(found.getLast())
                .extracting(AuditChain.Fault::kind)
                .containsExactly("MISSING_SEAL");
    }
}
