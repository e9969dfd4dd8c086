package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.exchange.store.ImportRuns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an empty database is filled with: the reference programme, the places, and the sample. Each
 * file is one transaction and is noted in it, so a start that was cut off anywhere is finished by
 * the next, and a later start loads nothing again.
 */
public final class FirstLoad {

    private static final String WHO = "Hoshu";
    private static final String WHY = "first start";
    private static final String SAMPLE_MACHINES = "installed_base.csv";
    private static final Set<String> INVENTED = Set.of("machines", "services");

    private final Path programmes;
    private final boolean withSample;

    private FirstLoad(Path programmes, boolean withSample) {
        this.programmes = programmes;
        this.withSample = withSample;
    }

    private record Step(String kind, Path file) {}

    /**
     * A load from the files that come with Hoshu.
     *
     * @param programmes the folder with the programmes
     * @param withSample whether the invented machines and services are wanted too
     */
    public static FirstLoad from(Path programmes, boolean withSample) {
        return new FirstLoad(programmes, withSample);
    }

    /**
     * Loads what is missing.
     *
     * @param progress told a line for each file
     * @throws CannotStart if a file is missing or is not what it claims to be
     */
    public void into(DatabaseAddress address, Consumer<String> progress) {
        var missing = missing(address);
        int done = 0;
        for (var step : missing) {
            var report = new Exchanges(address).take(request(step));
            done++;
            switch (report) {
                case ImportReport.Refused(Sentence why) -> throw new CannotStart(why);
                case ImportReport.Read read ->
                        progress.accept(line(read, done * 100 / missing.size()));
            }
        }
    }

    private static String line(ImportReport.Read read, int percent) {
        var date = read.listDate() == null ? "" : " " + read.listDate();
        var rejected =
                read.counts().rejected() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "（不可 %,d / not understood %,d）",
                                read.counts().rejected(),
                                read.counts().rejected());
        long held = read.counts().added() + read.counts().changed() + read.counts().unchanged();
        return String.format(
                Locale.ROOT,
                "  %3d %%  %s%s / %s%s: %,d%s",
                percent,
                read.title().ja(),
                date,
                read.title().en(),
                date,
                held,
                rejected);
    }

    private static ImportRequest request(Step step) {
        return new ImportRequest(
                step.kind(),
                step.file(),
                ImportRequest.REFERENCE_PROGRAMME,
                false,
                WHO,
                WHY,
                Locale.JAPANESE,
                null);
    }

    private List<Step> missing(DatabaseAddress address) {
        var steps = steps();
        return Transaction.run(
                address,
                connection -> {
                    ImportRuns.programme(
                            connection,
                            ImportRequest.REFERENCE_PROGRAMME,
                            "レノボ・サービス（日本）",
                            "Lenovo Services (Japan)");
                    var missing = new ArrayList<Step>();
                    for (var step : steps) {
                        if (isMissing(connection, step)) {
                            missing.add(step);
                        }
                    }
                    return new Transaction.Kept<>(List.copyOf(missing), true);
                });
    }

    private static boolean isMissing(Connection connection, Step step) throws SQLException {
        var programme = ImportRequest.REFERENCE_PROGRAMME;
        var name = String.valueOf(step.file().getFileName());
        // Invented machines and services never come among those of somebody's own.
        boolean invented = INVENTED.contains(step.kind());
        return !ImportRuns.has(connection, programme, step.kind(), name)
                && !(invented
                        && ImportRuns.hasOther(connection, programme, "machines", SAMPLE_MACHINES));
    }

    private List<Step> steps() {
        var reference = programmes.resolve(ImportRequest.REFERENCE_PROGRAMME);
        var places = programmes.resolve("places-jp");
        var steps = new ArrayList<Step>();
        steps.add(step("holidays", reference.resolve("holidays.csv")));
        steps.add(step("machine-types", reference.resolve("machine_types.csv")));
        steps.add(step("prefectures", places.resolve("prefectures.csv")));
        steps.add(step("municipalities", places.resolve("municipalities.csv")));
        steps.add(step("areas", reference.resolve("areas-2025-10.csv")));
        steps.add(step("areas", reference.resolve("areas-2026-10.csv")));
        steps.add(step("offerings", reference.resolve("search-list-2026-04-01.xlsx")));
        steps.add(step("offerings", reference.resolve("search-list-2026-10-01.xlsx")));
        steps.add(step("postal-codes", places.resolve("postal_codes.csv.gz")));
        if (withSample) {
            var sample = programmes.resolve("sample");
            steps.add(step("machines", sample.resolve(SAMPLE_MACHINES)));
            steps.add(step("services", sample.resolve("registered_services.csv")));
        }
        return List.copyOf(steps);
    }

    private static Step step(String kind, Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    new Sentence(
                            "%s を読めません。Hoshu のフォルダー programmes を元に戻すか、hoshu.programmes で場所を指定してください。"
                                    .formatted(file),
                            "%s cannot be read. Put Hoshu's folder programmes back, or name its place with hoshu.programmes."
                                    .formatted(file)));
        }
        return new Step(kind, file);
    }
}
