package dev.hoshu.fleet;

import dev.hoshu.fleet.measure.FleetBench;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.programme.MachineDecisions;
import dev.hoshu.fleet.programme.PackedProgramme;
import dev.hoshu.fleet.report.Question;
import dev.hoshu.fleet.report.Report;
import dev.hoshu.fleet.run.FleetRun;
import dev.hoshu.fleet.run.Generation;
import dev.hoshu.fleet.run.RunPlan;
import dev.hoshu.fleet.run.SparkStart;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code hoshu fleet}: decisions about millions of machines. The status is 0 if the run is
 * complete, 1 if rows were rejected, 2 if it could not begin.
 */
public final class Fleet {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int DEFAULT_SEED = 7;
    private static final int USUAL_DAYS = 90;
    private static final long SLICE = 1_000_000;
    private static final Set<String> EVERYWHERE =
            Set.of("--out", "--on", "--programme", "--programmes", "--master", "--memory");
    private static final Set<String> OVER_A_BASE =
            Set.of("--in", "--services", "--format", "--partitions", "--slice");
    private static final String USAGE =
            """
            Usage: hoshu fleet generate --machines N --out DIR [--seed S]
                   hoshu fleet decide|renewals|eos|gaps|what-if --in BASE --out DIR [options]
                   hoshu fleet --help\
            """;

    private Fleet() {}

    /**
     * Runs what the first argument names.
     *
     * @param arguments a verb and its options
     * @throws Exception if a run cannot be finished
     */
    public static void main(String[] arguments) throws Exception {
        // Spark's log has a place of its own; what a person reads is ours.
        var messages =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status;
        try {
            // The one look at a clock: every decision of the run is of this day.
            status = run(List.of(arguments), LocalDate.now(JAPAN), messages);
        } catch (IllegalArgumentException | UnusableProgrammeException e) {
            messages.println(e.getMessage());
            status = 2;
        }
        System.exit(status);
    }

    /** Runs what the first word names, on that day where none is said. */
    static int run(List<String> words, LocalDate today, PrintStream messages) throws Exception {
        var verb = words.isEmpty() ? "" : words.getFirst();
        var rest = words.subList(Math.min(1, words.size()), words.size());
        if (verb.equals("generate")) {
            return generate(rest, today, messages);
        }
        if (verb.equals("bench")) {
            return FleetBench.run(rest, messages) ? 0 : 1;
        }
        var report = Report.named(verb).orElse(null);
        if (report == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return report(report, rest, today, messages);
    }

    private static int generate(List<String> words, LocalDate today, PrintStream messages)
            throws IOException {
        var options = FleetOptions.read(words, and(EVERYWHERE, Set.of("--machines", "--seed")));
        long machines = options.number("--machines", -1);
        long seed = options.number("--seed", DEFAULT_SEED);
        var on = options.day("--on", today);
        var out = options.needed("--out");
        if (!out.contains("://") && Files.exists(Path.of(out))) {
            throw new IllegalArgumentException(
                    "%s はもうあります。別の名前にしてください。%n%s exists already; take another name."
                            .formatted(out, out));
        }
        var packed = packed(options);
        try (var spark =
                SparkStart.spark(
                        options.text("--master", "local[*]"), options.text("--memory"), 0)) {
            Generation.write(spark, packed, machines, seed, on, out);
        }
        messages.printf(
                Locale.ROOT,
                "架空の機器 %,d 台を書きました（種 %d）。 / %,d invented machines written (seed %d): %s%n",
                machines,
                seed,
                machines,
                seed,
                out);
        return 0;
    }

    private static int report(
            Report report, List<String> words, LocalDate today, PrintStream messages)
            throws IOException {
        var options = FleetOptions.read(words, and(and(EVERYWHERE, OVER_A_BASE), own(report)));
        var on = options.day("--on", today);
        var packed = packed(options);
        int days = reminded(packed, on);
        var from = options.day("--from", on);
        var question =
                new Question(
                        report,
                        on,
                        from,
                        options.day("--until", from.plusDays(days)),
                        packed,
                        report == Report.WHAT_IF ? changed(packed, options, on) : null);
        var plan =
                new RunPlan(
                        question,
                        options.needed("--in"),
                        options.text("--services", ""),
                        options.needed("--out"),
                        options.forms(),
                        options.number("--slice", SLICE));
        try (var spark =
                SparkStart.spark(
                        options.text("--master", "local[*]"),
                        options.text("--memory"),
                        (int) options.number("--partitions", 0))) {
            return told(new FleetRun(spark, plan, messages).run(), plan, messages);
        }
    }

    private static int told(FleetRun.Outcome outcome, RunPlan plan, PrintStream messages) {
        messages.printf(
                Locale.ROOT,
                "%,d 台、%,d 行、不可 %,d 行。 / %,d machines, %,d rows, %,d rejected: %s%n",
                outcome.machines(),
                outcome.rows(),
                outcome.rejected(),
                outcome.machines(),
                outcome.rows(),
                outcome.rejected(),
                plan.output());
        return outcome.rejected() == 0 ? 0 : 1;
    }

    private static Set<String> own(Report report) {
        return switch (report) {
            case RENEWALS -> Set.of("--from", "--until");
            case WHAT_IF -> Set.of("--policy", "--list", "--eos");
            case DECIDE, EOS, GAPS, NOTHING -> Set.of();
        };
    }

    /** As far ahead as anybody is reminded of an end (REN-3). */
    private static int reminded(PackedProgramme packed, LocalDate on) {
        return new MachineDecisions(FleetProgramme.of(packed), on)
                .policy().reminders().daysBeforeEnd().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(USUAL_DAYS);
    }

    private static PackedProgramme packed(FleetOptions options) throws IOException {
        var folder = Path.of(options.programmes()).resolve(options.programme());
        if (!Files.isRegularFile(folder.resolve("policy.yaml"))) {
            throw new IllegalArgumentException(
                    "プログラム %s が %s にありません。%nThere is no programme %s in %s."
                            .formatted(
                                    options.programme(),
                                    options.programmes(),
                                    options.programme(),
                                    options.programmes()));
        }
        return PackedProgramme.of(folder);
    }

    private static PackedProgramme changed(
            PackedProgramme packed, FleetOptions options, LocalDate on) throws IOException {
        var changed = packed;
        var policy = file(options.text("--policy"));
        if (policy != null) {
            changed = changed.withPolicy(policy);
        }
        var list = file(options.text("--list"));
        if (list != null) {
            changed = changed.withList(list);
        }
        for (var type : options.endsOfSupport().keySet()) {
            if (FleetProgramme.of(packed).programme().machineTypes().ofType(type).isEmpty()) {
                throw new IllegalArgumentException(
                        "マシンタイプ %s はありません。 / There is no machine type %s.".formatted(type, type));
            }
        }
        changed = changed.withEndsOfSupport(options.endsOfSupport());
        if (changed.digest().equals(packed.digest())) {
            throw new IllegalArgumentException(
                    "何が変わるかを --policy、--list、--eos のどれかで言ってください。%n".formatted()
                            + "Say what is to change with --policy, --list or --eos.");
        }
        // Read here too, so that what cannot be used is told before anything starts.
        demandUsable(changed, on);
        return changed;
    }

    private static void demandUsable(PackedProgramme packed, LocalDate on) {
        if (FleetProgramme.of(packed).programme().policies().inForce(on).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s に有効な方針がありません。 / No policy is in force on %s.".formatted(on, on));
        }
    }

    private static byte @Nullable [] file(@Nullable String name) throws IOException {
        if (name == null) {
            return null;
        }
        var path = Path.of(name);
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException(
                    "%s を読めません。 / %s cannot be read.".formatted(name, name));
        }
        return Files.readAllBytes(path);
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
