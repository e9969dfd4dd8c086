package dev.hoshu.server;

import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.database.Databases;
import dev.hoshu.server.database.OpenDatabase;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;

/**
 * The verb {@code audit verify}: whether what was done is on record as it was written, entry by
 * entry.
 */
final class AuditVerb {

    private static final String VERIFY = "verify";

    private final CommandLine command;
    private final PrintStream out;

    AuditVerb(CommandLine command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    int run() {
        if (command.words().isEmpty() || !command.words().getFirst().equals(VERIFY)) {
            throw new CommandLine.NotUnderstood(
                    "audit verify [--anchor 封印] とお書きください。%nWrite audit verify [--anchor SEAL]."
                            .formatted());
        }
        try (var database = open()) {
            var address = database.address();
            var source =
                    new DriverManagerDataSource(
                            address.urlWithSearchPath(), address.user(), address.password());
            var key = command.dataFolder().toAbsolutePath().resolve("key");
            var chain = AuditChain.of(source, key);
            var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
            // What waits is sealed first: it is as good as what was sealed a moment ago.
            while (Objects.requireNonNull(transactions.execute(t -> chain.seal())) > 0) {
                // More may wait than one transaction takes.
            }
            transactions.setReadOnly(true);
            transactions.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
            return say(
                    Objects.requireNonNull(
                            transactions.execute(
                                    t -> chain.verify(command.value("--anchor").orElse(null)))));
        }
    }

    private int say(AuditChain.Verdict verdict) {
        verdict.faults().forEach(fault -> out.println(words(fault)));
        if (verdict.faults().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%,d 件の記録はすべて、書かれたときのままです。  All %,d entries are as they were written.%n",
                    verdict.seals(),
                    verdict.seals());
        }
        out.println("head=" + verdict.head());
        return verdict.faults().isEmpty() ? 0 : 1;
    }

    private static String words(AuditChain.Fault fault) {
        return switch (fault.kind()) {
            case "CHANGED" ->
                    "記録 %d は書かれたあとに変えられました。  Entry %d was changed after it was written."
                            .formatted(fault.number(), fault.number());
            case "MISSING_ENTRY" ->
                    "記録 %d がありません。  Entry %d is missing.".formatted(fault.number(), fault.number());
            case "MISSING_SEAL" ->
                    "封印 %d からあとが欠けています。  Something is missing from seal %d on."
                            .formatted(fault.number(), fault.number());
            default ->
                    "記録 %d は連鎖の外で加えられました。  Entry %d was added outside the chain."
                            .formatted(fault.number(), fault.number());
        };
    }

    private OpenDatabase open() {
        var external = command.database();
        return external.isPresent()
                ? Databases.at(external.get(), System.getenv())
                : Databases.inFolder(
                        command.dataFolder(), Databases.Sharing.BESIDE, progress -> {});
    }
}
