package dev.hoshu.server.endofsupport;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.endofsupport.store.AnnouncementRows;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.order.OpenWishes;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import javax.sql.DataSource;

/**
 * Takes an announcement in from the command line, as a draft: what it changes and what that does to
 * open quotes, orders and timelines is shown, and the sales desk publishes it or not.
 */
public final class AnnouncementImport {

    private final TransactionTemplate transactions;
    private final AnnouncementRows rows;
    private final Effects effects;
    private final Programmes programmes;
    private final Audit audit;

    private AnnouncementImport(DataSource source, Path folder) {
        var jdbc = JdbcClient.create(source);
        var json = JsonMapper.builder().build();
        var manager = new DataSourceTransactionManager(source);
        transactions = new TransactionTemplate(manager);
        // What is compared and what is kept are of one moment.
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        rows = new AnnouncementRows(jdbc, json);
        programmes = Programmes.at(jdbc, folder);
        effects = new Effects(rows, OpenWishes.at(jdbc), programmes, Catalogue.at(jdbc, manager));
        audit = Audit.at(jdbc, json);
    }

    /**
     * With the database of that source.
     *
     * @param folder the folder of the programmes
     */
    public static AnnouncementImport at(DataSource source, Path folder) {
        return new AnnouncementImport(source, folder);
    }

    /**
     * Who takes it in, when and why.
     *
     * @param who who asks
     * @param why why, or null
     * @param day today
     * @param at now
     */
    public record Asked(String who, @Nullable String why, LocalDate day, Instant at) {}

    /**
     * What came of it.
     *
     * @param announcement the draft; its number is empty where nothing was kept
     * @param effect what it does on the day on which it takes effect
     */
    public record Taken(Announcement announcement, Effect effect) {

        /** Whether it is kept. */
        public boolean isKept() {
            return !announcement.number().isEmpty();
        }
    }

    /**
     * Takes one in.
     *
     * @param dryRun whether only the difference and its effect are wanted
     * @throws Problem if something of it is not understood, or it changes nothing
     */
    public Taken take(String programme, TypedAnnouncement typed, Asked asked, boolean dryRun) {
        var understood = typed.understood(asked.day());
        return Objects.requireNonNull(
                transactions.execute(t -> {
                    var lines = typed.changes(programmes.current(programme).machineTypes());
                    if (lines.isEmpty()) {
                        throw AnnouncementProblems.nothing();
                    }
                    var added =
                            new AnnouncementRows.Added(
                                    programme,
                                    understood.title(),
                                    typed.source(),
                                    understood.noticeOn(),
                                    understood.effectiveOn(),
                                    asked.day(),
                                    asked.at(),
                                    asked.who(),
                                    lines);
                    var one = dryRun ? unkept(added) : kept(added, asked.why());
                    return new Taken(one, effects.of(one, asked.day()));
                }));
    }

    private Announcement kept(AnnouncementRows.Added added, @Nullable String why) {
        var number = rows.add(added);
        var one = rows.find(number).orElseThrow();
        audit.recordFor(
                added.by(),
                "eos.taken-in",
                AnnouncementBook.subject(number),
                why,
                null,
                AnnouncementBook.Kept.of(one));
        return one;
    }

    private static Announcement unkept(AnnouncementRows.Added added) {
        return new Announcement(
                "",
                added.programme(),
                added.title(),
                added.source(),
                added.noticeOn(),
                added.effectiveOn(),
                Announcement.State.DRAFT,
                added.on(),
                added.by(),
                null,
                null,
                null,
                null,
                null,
                added.lines());
    }
}
