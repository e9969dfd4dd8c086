package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.exchange.store.ImportRuns;
import dev.hoshu.server.exchange.store.SamplePrices;
import dev.hoshu.sheets.programme.PolicyFile;
import dev.hoshu.sheets.programme.ProgrammeFolder;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an empty database is filled with: every programme, its places, and its sample. Each file is
 * one transaction and is noted in it, so a start that was cut off anywhere is finished by the next,
 * and a later start loads nothing again.
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

    private record Step(String programme, String kind, Path file) {}

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
        load(address, missing, progress);
        inventPrices(address);
    }

    /** What dealers pay is never published (PRICE-1); the sample's is invented, and says so. */
    private void inventPrices(DatabaseAddress address) {
        if (!withSample) {
            return;
        }
        Transaction.run(
                address,
                connection -> {
                    for (var policy : policies(programmes)) {
                        if (ImportRuns.has(
                                        connection, policy.programme(), "machines", SAMPLE_MACHINES)
                                && !ImportRuns.hasOther(
                                        connection,
                                        policy.programme(),
                                        "machines",
                                        SAMPLE_MACHINES)) {
                            SamplePrices.invent(connection, policy.programme());
                        }
                    }
                    return new Transaction.Kept<>(true, true);
                });
    }

    private static void load(
            DatabaseAddress address, List<Step> missing, Consumer<String> progress) {
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
                step.kind(), step.file(), step.programme(), false, WHO, WHY, Locale.JAPANESE, null);
    }

    private List<Step> missing(DatabaseAddress address) {
        var policies = policies(programmes);
        var steps = steps(policies);
        return Transaction.run(
                address,
                connection -> {
                    for (var policy : policies) {
                        ImportRuns.programme(connection, policy);
                    }
                    var missing = new ArrayList<Step>();
                    for (var step : steps) {
                        if (isMissing(connection, step)) {
                            missing.add(step);
                        }
                    }
                    return new Transaction.Kept<>(List.copyOf(missing), true);
                });
    }

    static List<PolicyFile> policies(Path programmes) {
        try {
            return ProgrammeFolder.policies(programmes);
        } catch (UnusableProgrammeException e) {
            throw new CannotStart(e.words(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMissing(Connection connection, Step step) throws SQLException {
        var programme = step.programme();
        var name = String.valueOf(step.file().getFileName());
        // Invented machines and services never come among those of somebody's own.
        boolean invented = INVENTED.contains(step.kind());
        return !ImportRuns.has(connection, programme, step.kind(), name)
                && !(invented
                        && ImportRuns.hasOther(connection, programme, "machines", SAMPLE_MACHINES));
    }

    private List<Step> steps(List<PolicyFile> policies) {
        var steps = new ArrayList<Step>();
        var places = new HashSet<String>();
        for (var policy : policies) {
            var code = policy.programme();
            steps.addAll(listed(code, "holidays", "holidays.csv"));
            steps.addAll(listed(code, "machine-types", "machine_types.csv"));
            // Programmes of one country share its places.
            var named = policy.places();
            var folder = named != null && places.add(named) ? named : null;
            if (folder != null) {
                steps.add(named(code, "prefectures", folder, "prefectures.csv"));
                steps.add(named(code, "municipalities", folder, "municipalities.csv"));
            }
            steps.addAll(listed(code, "areas", "areas-*.csv"));
            steps.addAll(listed(code, "offerings", "search-list-*.xlsx"));
            if (folder != null) {
                steps.add(named(code, "postal-codes", folder, "postal_codes.csv.gz"));
            }
            var sample = policy.sample();
            if (withSample && sample != null) {
                steps.add(named(code, "machines", sample, SAMPLE_MACHINES));
                steps.add(named(code, "services", sample, "registered_services.csv"));
            }
        }
        return List.copyOf(steps);
    }

    /** What lies in the programme's folder of a kind, by name and so by date; there may be none. */
    private List<Step> listed(String programme, String kind, String pattern) {
        var steps = new ArrayList<Step>();
        try (var files = Files.newDirectoryStream(programmes.resolve(programme), pattern)) {
            files.forEach(file -> steps.add(new Step(programme, kind, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        steps.sort(Comparator.comparing(Step::file));
        return steps;
    }

    /** A file of a folder that the policy names, so it must be there. */
    private Step named(String programme, String kind, String folder, String name) {
        var file = programmes.resolve(folder).resolve(name);
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    new Sentence(
                            "%s を読めません。Hoshu のフォルダー programmes を元に戻すか、hoshu.programmes で場所を指定してください。"
                                    .formatted(file),
                            "%s cannot be read. Put Hoshu's folder programmes back, or name its place with hoshu.programmes."
                                    .formatted(file)));
        }
        return new Step(programme, kind, file);
    }
}
