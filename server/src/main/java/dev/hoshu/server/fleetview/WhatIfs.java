package dev.hoshu.server.fleetview;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.fleet.OutlookChange;
import dev.hoshu.domain.fleet.Outlooks;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.fleetview.FleetReading.Asked;
import dev.hoshu.server.fleetview.FleetReadings.Grounds;
import dev.hoshu.server.fleetview.WhatIfReading.Changed;
import dev.hoshu.server.fleetview.store.FleetMachineRows.Found;
import dev.hoshu.server.fleetview.store.WhatIfRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.offerings.SearchList;
import dev.hoshu.sheets.programme.PolicyFile;
import dev.hoshu.sheets.programme.UnusableProgrammeException;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The door to what would change: a draft policy, an end of support that moves, a new search list,
 * played over a fleet or over every machine. Nothing takes effect; a question is kept with its
 * inputs, so that it can be asked again.
 */
@Service
public class WhatIfs {

    /** The most questions that one answer holds. */
    public static final int MOST_QUESTIONS = 100;

    private static final int MOST_INPUT = 200_000;
    private static final int MOST_HELD = 6;
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfs.class);
    private static final ProblemType UNKNOWN_QUESTION =
            ProblemType.of("unknown-what-if", 404, "この「もしも」はありません", "There is no such question");
    private static final ProblemType UNUSABLE =
            ProblemType.of("what-if-not-understood", 422, "読み取れません", "It is not understood");

    private final WhatIfRows rows;
    private final FleetReadings readings;
    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Map<Long, WhatIfReading> held =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, WhatIfReading> eldest) {
                    return size() > MOST_HELD;
                }
            };

    /** Made by Spring. */
    public WhatIfs(
            WhatIfRows rows,
            FleetReadings readings,
            Programmes programmes,
            Catalogue catalogue,
            Audit audit) {
        this.rows = rows;
        this.readings = readings;
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /**
     * A question as it is asked.
     *
     * @param programme the programme
     * @param fleet which machines
     * @param kind what would be another
     * @param title what it is called
     * @param on the day on which everything is decided
     * @param input what was typed
     * @param file the file of a list, or null
     */
    public record Draft(
            String programme,
            FleetKey fleet,
            WhatIf.Kind kind,
            String title,
            LocalDate on,
            String input,
            @Nullable SentFile file) {}

    /** The questions of a programme, the latest first. */
    @Transactional(readOnly = true)
    public List<WhatIf> all(String programme) {
        return rows.all(programme, MOST_QUESTIONS);
    }

    /** One question, with what it came to. */
    @Transactional(readOnly = true)
    public WhatIf find(long id) {
        return rows.find(id).orElseThrow(WhatIfs::unknown);
    }

    private static Problem unknown() {
        return Problem.of(
                UNKNOWN_QUESTION, new Sentence("一覧から選び直してください。", "Choose one of the list again."));
    }

    /** What the audit keeps of a question. */
    record Asking(String fleet, WhatIf.Kind kind, String title, LocalDate on) {}

    /**
     * Keeps a question, once its inputs are understood.
     *
     * @return its number
     */
    @Transactional
    public long keep(Draft draft) {
        var title = draft.title().strip();
        if (title.isEmpty() || title.length() > 100 || draft.input().length() > MOST_INPUT) {
            throw unusable(
                    "title",
                    new Sentence("1〜100文字の名前を付けてください。", "Give it a name of 1 to 100 characters."));
        }
        var file = draft.file();
        after(
                draft.programme(),
                draft.kind(),
                draft.on(),
                draft.input(),
                Optional.ofNullable(file));
        long id =
                rows.add(
                        draft.programme(),
                        draft.fleet(),
                        draft.kind(),
                        title,
                        draft.on(),
                        draft.input(),
                        file == null ? null : file.name(),
                        file == null ? null : file.bytes(),
                        People.current().accountId());
        audit.record(
                "what-if.asked",
                "what-if " + id,
                null,
                null,
                new Asking(draft.fleet().written(), draft.kind(), title, draft.on()));
        return id;
    }

    /** Takes a question away. */
    @Transactional
    public void remove(long id) {
        if (!rows.remove(id)) {
            throw unknown();
        }
        audit.record("what-if.removed", "what-if " + id, null, null, null);
    }

    /** Forgets what a question came to, so that the next look asks again. */
    public void again(long id) {
        synchronized (held) {
            held.remove(id);
        }
    }

    /** What a question comes to, begun if it was not; each time it is worked out is kept. */
    public WhatIfReading read(WhatIf question) {
        synchronized (held) {
            var known = held.get(question.id());
            if (known != null && !known.isFailed()) {
                return known;
            }
        }
        var viewer = People.current().viewer();
        int count = readings.count(question.programme(), question.fleet(), viewer);
        if (count > FleetReadings.MOST_MACHINES) {
            throw FleetReadings.tooLarge(count);
        }
        var file =
                rows.file(question.id())
                        .map(b -> new SentFile(String.valueOf(question.fileName()), b));
        var before = before(question.programme(), question.on());
        var after =
                after(question.programme(), question.kind(), question.on(), question.input(), file);
        var fresh = new WhatIfReading(count);
        synchronized (held) {
            held.put(question.id(), fresh);
        }
        long account = People.current().accountId();
        Thread.ofVirtual()
                .name("what-if-" + question.id())
                .start(() -> {
                    try {
                        compare(question, fresh, before, after, viewer);
                        rows.ran(
                                question.id(),
                                account,
                                count,
                                Math.min(count, fresh.changed().size()),
                                fresh.yenMore(),
                                fresh.daysMore());
                    } catch (RuntimeException e) {
                        LOG.warn("What-if {} could not be worked out.", question.id(), e);
                        fresh.fail();
                    }
                });
        return fresh;
    }

    private void compare(
            WhatIf question, WhatIfReading fresh, Grounds before, Grounds after, Viewer viewer) {
        var without = before.outlooks();
        var with = after.outlooks();
        var changed = new ArrayList<Changed>();
        readings.each(
                new Asked(question.programme(), question.fleet(), 0, question.on(), question.on()),
                viewer,
                part -> {
                    changed.addAll(
                            part.parallelStream()
                                    .map(m -> compared(m, before, without, after, with))
                                    .flatMap(Optional::stream)
                                    .toList());
                    fresh.looked(part.size());
                });
        changed.sort(
                Comparator.comparing((Changed c) -> c.before().number().machineType())
                        .thenComparing(c -> c.before().serial()));
        fresh.wholeWith(changed);
    }

    private static Optional<Changed> compared(
            Found machine, Grounds before, Outlooks without, Grounds after, Outlooks with) {
        var old = without.of(before.facts(machine), before.fitting(machine).offerings());
        var now = with.of(after.facts(machine), after.fitting(machine).offerings());
        var change = OutlookChange.between(old, now);
        return change.isChanged()
                ? Optional.of(
                        new Changed(
                                FleetMachine.of(machine, before.product(machine), old),
                                FleetMachine.of(machine, after.product(machine), now),
                                change.aspects(),
                                change.yenMore().orElse(null),
                                change.daysMore().orElse(null),
                                change.rules().stream().map(Rule::id).toList()))
                : Optional.empty();
    }

    private Grounds before(String programme, LocalDate on) {
        var current = programmes.current(programme);
        return new Grounds(
                current, policy(current, on), catalogue.inForce(programme, on).orElse(null), on);
    }

    private static Policy policy(Programme programme, LocalDate on) {
        return programme
                .policies()
                .inForce(on)
                .orElseThrow(() ->
                        unusable(
                                "on",
                                new Sentence(
                                        "%s に有効な方針がありません。".formatted(on),
                                        "No policy is in force on %s.".formatted(on))));
    }

    private Grounds after(
            String programme,
            WhatIf.Kind kind,
            LocalDate on,
            String input,
            Optional<SentFile> file) {
        var now = before(programme, on);
        return switch (kind) {
            case END_OF_SUPPORT ->
                    new Grounds(
                            endingSupport(now.programme(), input), now.policy(), now.list(), on);
            case POLICY ->
                    new Grounds(now.programme(), drafted(programme, input, on), now.list(), on);
            case LIST ->
                    new Grounds(
                            now.programme(),
                            now.policy(),
                            list(
                                    file.orElseThrow(() ->
                                            unusable(
                                                    "file",
                                                    new Sentence(
                                                            "検索リストのファイルを選んでください。",
                                                            "Choose the file of a search list."))),
                                    on),
                            on);
        };
    }

    private static Policy drafted(String programme, String text, LocalDate on) {
        try {
            var draft = PolicyFile.read("policy.yaml", text);
            if (!draft.programme().equals(programme)) {
                throw unusable(
                        "input",
                        new Sentence(
                                "別のプログラム %s の方針です。".formatted(draft.programme()),
                                "It is the policy of another programme, %s."
                                        .formatted(draft.programme())));
            }
            return draft.policies()
                    .inForce(on)
                    .orElseThrow(() ->
                            unusable(
                                    "input",
                                    new Sentence(
                                            "%s に有効な方針がありません。".formatted(on),
                                            "None of it is in force on %s.".formatted(on))));
        } catch (UnusableProgrammeException e) {
            throw unusable("input", e.words());
        }
    }

    /** One machine type a line, with its day or {@code none}. */
    private static Programme endingSupport(Programme programme, String text) {
        var types = programme.machineTypes();
        int line = 0;
        int read = 0;
        for (var row : text.lines().toList()) {
            line++;
            if (!row.isBlank()) {
                types = moved(types, row.strip().toUpperCase(Locale.ROOT), line);
                read++;
            }
        }
        if (read == 0) {
            throw unusable(
                    "input",
                    new Sentence(
                            "「7X06 2028-06-30」のように、1行に1機種を書いてください。",
                            "Write one machine type a line, as in 7X06 2028-06-30."));
        }
        return programme.withMachineTypes(types);
    }

    private static MachineTypes moved(MachineTypes types, String row, int line) {
        var words = row.split("[\\s,=]+", -1);
        var known =
                words.length == 2
                        ? types.ofType(words[0])
                        : List.<dev.hoshu.domain.catalog.MachineType>of();
        if (known.isEmpty()) {
            throw unusable(
                    "input",
                    new Sentence(
                            "%d行目「%s」: 「7X06 2028-06-30」か「7X06 none」のように、カタログにある機種と日を書いてください。"
                                    .formatted(line, row),
                            "Line %d, \"%s\": write a machine type of the catalogue and a day, as in 7X06 2028-06-30, or none."
                                    .formatted(line, row)));
        }
        var end = end(words[1], line);
        return types.with(known.stream().map(t -> t.endingSupport(end)).toList());
    }

    private static EndOfSupport end(String word, int line) {
        if (word.equals("NONE")) {
            return new EndOfSupport.NoneAnnounced();
        }
        try {
            return new EndOfSupport.EndsOn(LocalDate.parse(word));
        } catch (DateTimeException e) {
            throw unusable(
                    "input",
                    new Sentence(
                            "%d行目: 「%s」は日付ではありません。2028-06-30 か none と書いてください。"
                                    .formatted(line, word),
                            "Line %d: \"%s\" is no day; write 2028-06-30, or none."
                                    .formatted(line, word)));
        }
    }

    private static OfferingList list(SentFile sent, LocalDate on) {
        try (var file = SheetFile.of(sent.name(), new ByteArrayInputStream(sent.bytes()))) {
            switch (new SearchList().open(file)) {
                case Opening.NotThisKind<ServiceOffering>(Sentence why) ->
                        throw unusable("file", why);
                case Opening.Opened<ServiceOffering> opened -> {
                    var offerings = new ArrayList<ServiceOffering>();
                    int wrong = 0;
                    try (var rows = opened.rows()) {
                        while (rows.hasNext()) {
                            if (rows.next()
                                    instanceof
                                    SheetRow.Understood<ServiceOffering>(int row, var offering)) {
                                offerings.add(offering);
                            } else {
                                wrong++;
                            }
                        }
                    }
                    if (offerings.isEmpty() || wrong > 0) {
                        throw unusable(
                                "file",
                                new Sentence(
                                        "読み取れた行は%d、読み取れない行は%dです。まず取り込みの確認（--dry-run）で直してください。"
                                                .formatted(offerings.size(), wrong),
                                        "%d rows are understood and %d are not; mend them with a dry run of the import first."
                                                .formatted(offerings.size(), wrong)));
                    }
                    return new OfferingList(
                            new OfferingList.Heading(on, sent.name(), sent.name(), Instant.EPOCH),
                            offerings);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked cannot be worked out, and why. */
    public static Problem unusable(String field, Sentence why) {
        return Problem.of(UNUSABLE, why).at(field);
    }
}
