package dev.hoshu.server;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.database.Databases;
import dev.hoshu.server.database.OpenDatabase;
import dev.hoshu.server.endofsupport.AnnouncementImport;
import dev.hoshu.server.endofsupport.AnnouncementText;
import dev.hoshu.server.endofsupport.ReadRows;
import dev.hoshu.server.endofsupport.TypedAnnouncement;
import dev.hoshu.server.exchange.Exchanges;
import dev.hoshu.server.exchange.ImportReport;
import dev.hoshu.server.exchange.ImportRequest;
import dev.hoshu.server.exchange.ReportText;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.sheets.rows.SheetFile;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The verbs {@code import} and {@code export}: no pages, only the database, their own or that of a
 * running Hoshu.
 */
final class Exchange {

    private static final Pattern PROGRAMME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Ends of support are not kept as they come: somebody publishes them. */
    private static final String ANNOUNCEMENTS = "announcements";

    private final CommandLine command;
    private final PrintStream out;

    Exchange(CommandLine command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    int importFile() {
        boolean announced =
                !command.words().isEmpty() && command.words().getFirst().equals(ANNOUNCEMENTS);
        var kind = announced ? ANNOUNCEMENTS : kind();
        var file = file();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotStart(
                    new Sentence(
                            "%s を読めません。場所と権限を確かめてください。".formatted(file),
                            "%s cannot be read. Check its place and its rights.".formatted(file)));
        }
        return announced ? announce(file) : take(kind, file);
    }

    private int announce(Path file) {
        var programme = programme();
        try (var database = open();
                var sheet = SheetFile.at(file)) {
            var read = ReadRows.of(sheet);
            var typed =
                    new TypedAnnouncement(
                            command.value("--title").orElse(""),
                            command.value("--notice-on").orElse(""),
                            command.value("--effective-on").orElse(""),
                            String.valueOf(file.getFileName()),
                            read.lines(),
                            read.faults());
            var address = database.address();
            new Exchanges(address).introduce(command.programmes());
            var taken =
                    AnnouncementImport.at(
                                    new DriverManagerDataSource(
                                            address.urlWithSearchPath(),
                                            address.user(),
                                            address.password()),
                                    command.programmes())
                            .take(
                                    programme,
                                    typed,
                                    new AnnouncementImport.Asked(
                                            who(),
                                            command.value("--why").orElse(null),
                                            LocalDate.now(Today.ZONE),
                                            Instant.now()),
                                    command.has("--dry-run"));
            out.println(AnnouncementText.of(taken));
            return 0;
        } catch (Problem problem) {
            out.println(AnnouncementText.of(problem));
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String who() {
        return command.value("--who").orElseGet(() -> System.getProperty("user.name", ""));
    }

    private int take(String kind, Path file) {
        var request =
                new ImportRequest(
                        kind,
                        file,
                        programme(),
                        command.has("--dry-run"),
                        who(),
                        command.value("--why").orElse(null),
                        Locale.getDefault(),
                        ImportRequest.beside(file));
        try (var database = open()) {
            var exchanges = new Exchanges(database.address());
            exchanges.introduce(command.programmes());
            var report = exchanges.take(request);
            out.println(ReportText.of(report, request.fileName()));
            return report instanceof ImportReport.Refused ? 1 : 0;
        }
    }

    int exportFile() {
        var kind = kind();
        var file = file();
        var date = date();
        try (var database = open()) {
            long count = new Exchanges(database.address()).write(kind, file, programme(), date);
            if (count < 0) {
                throw new CannotStart(
                        new Sentence(
                                "そのリストはありません。先に取り込む（import）か、--list の日付を確かめてください。",
                                "No such list is held. Import it first, or check the date of"
                                        + " --list."));
            }
            out.printf(
                    Locale.ROOT,
                    "%s に %,d 件を書き出しました。 / %,d records written to %s.%n",
                    file,
                    count,
                    count,
                    file);
            return 0;
        }
    }

    private String kind() {
        var kinds = new ArrayList<>(Exchanges.kinds());
        if (command.words().isEmpty() || !kinds.contains(command.words().getFirst())) {
            kinds.add(ANNOUNCEMENTS);
            var given = command.words().isEmpty() ? "" : command.words().getFirst();
            throw new CommandLine.NotUnderstood(
                    "種類「%s」はありません。種類: %s%nThere is no kind \"%s\". Kinds: %s"
                            .formatted(
                                    given,
                                    String.join(" ", kinds),
                                    given,
                                    String.join(" ", kinds)));
        }
        return command.words().getFirst();
    }

    private Path file() {
        if (command.words().size() < 2) {
            throw new CommandLine.NotUnderstood("ファイルを指定してください。%nName a file.".formatted());
        }
        return Path.of(command.words().get(1));
    }

    private @Nullable LocalDate date() {
        var text = command.value("--list");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.get());
        } catch (DateTimeException e) {
            throw new CommandLine.NotUnderstood(
                    "--list は 2026-10-01 のような日付です。%n--list is a date such as 2026-10-01."
                            .formatted());
        }
    }

    private String programme() {
        var code = command.value("--programme").orElse(Programme.REFERENCE);
        // A slip of the keyboard would else make a programme of its own, which nothing ever shows.
        if (!PROGRAMME.matcher(code).matches()
                || !Files.isReadable(command.programmes().resolve(code).resolve("policy.yaml"))) {
            throw new CommandLine.NotUnderstood(
                    "プログラム「%s」はありません。フォルダー %s にあるものを指定してください。%nThere is no programme \"%s\". Name one of those in the folder %s."
                            .formatted(code, command.programmes(), code, command.programmes()));
        }
        return code;
    }

    private OpenDatabase open() {
        var external = command.database();
        return external.isPresent()
                ? Databases.at(external.get(), System.getenv())
                : Databases.inFolder(
                        command.dataFolder(), Databases.Sharing.BESIDE, progress -> {});
    }
}
