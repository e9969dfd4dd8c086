package dev.hoshu.server.fleetview;

import dev.hoshu.domain.fleet.NearSerials;
import dev.hoshu.domain.fleet.ReadLine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.fleetview.store.FleetRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The door to lists of machines. A list is kept as it was typed before anything is made of it, so
 * that nothing is lost on the way; what each line means comes after, and can be put right line by
 * line.
 */
@Service
public class Fleets {

    /** The most lines of one list. */
    public static final int MOST_LINES = 100_000;

    /** The most lists that one answer holds. */
    public static final int MOST_LISTS = 200;

    /** The most lines that one answer holds. */
    public static final int MOST_SHOWN = 200;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_NEAR = 5;
    private static final ProblemType UNKNOWN_FLEET =
            ProblemType.of("unknown-fleet", 404, "このフリートはありません", "There is no such fleet");
    private static final ProblemType NAME_TAKEN =
            ProblemType.of("fleet-name-taken", 409, "その名前のフリートがあります", "The name is taken");
    private static final ProblemType NO_NAME =
            ProblemType.of("fleet-without-name", 422, "名前が要ります", "It needs a name");
    private static final ProblemType NO_LINES =
            ProblemType.of("fleet-without-lines", 422, "一覧が空です", "The list is empty");
    private static final ProblemType TOO_MANY =
            ProblemType.of("fleet-too-long", 422, "行が多すぎます", "There are too many lines");

    private final FleetRows rows;
    private final LineMatching matching;
    private final Audit audit;

    /** Made by Spring. */
    public Fleets(FleetRows rows, LineMatching matching, Audit audit) {
        this.rows = rows;
        this.matching = matching;
        this.audit = audit;
    }

    /** Says that there is no such fleet, or none that the person may see. */
    public static Problem unknown() {
        return Problem.of(
                UNKNOWN_FLEET,
                new Sentence(
                        "削除されたか、ほかの方のものです。フリートの一覧から選んでください。",
                        "It was removed, or is somebody else's. Choose one of the list of"
                                + " fleets."));
    }

    /** The lists that the person of this request may see, by name. */
    @Transactional(readOnly = true)
    public List<FleetList> all() {
        var person = People.current();
        return rows.all(person.accountId(), person.viewer(), MOST_LISTS);
    }

    /** One of them; what still waits is gone on with. */
    public FleetList find(long id) {
        var person = People.current();
        var list = rows.find(id, person.accountId(), person.viewer()).orElseThrow(Fleets::unknown);
        if (list.waiting() > 0) {
            matching.goOn(list, person.accountId(), person.viewer());
        }
        return list;
    }

    /** What the audit keeps of a list. */
    record Made(String name, int lines, boolean shared) {}

    /**
     * Keeps a list as it was typed. What each line means is worked out after it, beside this
     * request.
     *
     * @param programme the programme whose machines they are
     * @param name what it is to be called
     * @param shared whether the others of the same customer, channel or maker see it too
     * @param lines its lines, 1 to {@link #MOST_LINES}, each with the place where it stood
     * @return its number
     */
    @Transactional
    public long keep(String programme, String name, boolean shared, List<TypedLine> lines) {
        var person = People.current();
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.indexOf('\0') >= 0) {
            throw Problem.of(
                            NO_NAME,
                            new Sentence(
                                    "1〜100文字の名前を付けてください。",
                                    "Give it a name of 1 to 100 characters."))
                    .at("name");
        }
        if (lines.isEmpty()) {
            throw Problem.of(
                            NO_LINES,
                            new Sentence(
                                    "機器の一覧を貼り付けるか、ファイルを選んでください。",
                                    "Paste a list of machines or choose a file."))
                    .at("list");
        }
        if (lines.size() > MOST_LINES) {
            throw Problem.of(
                            TOO_MANY,
                            new Sentence(
                                    "1つのフリートは100,000行までです。分けてお送りください。何も取り込んでいません。",
                                    "A fleet has 100,000 lines at most. Send it in parts; nothing"
                                            + " was taken in."))
                    .at("list");
        }
        long id = add(programme, called, shared, person);
        var typed = new ArrayList<FleetRows.Typed>(lines.size());
        for (var line : lines) {
            typed.add(new FleetRows.Typed(typed.size() + 1, line.place(), line.text()));
        }
        rows.addLines(id, typed);
        audit.record(
                "fleet.made", "fleet " + id, null, null, new Made(called, lines.size(), shared));
        return id;
    }

    private long add(String programme, String name, boolean shared, Person person) {
        return rows.add(
                        programme,
                        name,
                        person.customer(),
                        person.channel(),
                        person.accountId(),
                        shared)
                .orElseThrow(() ->
                        Problem.of(
                                        NAME_TAKEN,
                                        new Sentence(
                                                "「%s」はもうあります。別の名前を付けてください。".formatted(name),
                                                "There is a fleet \"%s\" already; give it another name."
                                                        .formatted(name)))
                                .at("name"));
    }

    /**
     * What somebody says of a line.
     *
     * @param line its number
     * @param machine the machine that is meant; null if none was chosen
     * @param typed what the line should say; null to leave the line out
     */
    public record Correction(int line, @Nullable Long machine, @Nullable String typed) {}

    /**
     * Puts lines right: a machine is chosen, another text typed, or the line left out. What was
     * typed is looked at again.
     *
     * @return how many lines were changed
     */
    @Transactional
    public int correct(long id, List<Correction> corrections) {
        var person = People.current();
        locked(id, person);
        int changed = 0;
        for (var correction : corrections) {
            changed += correct(id, correction, person.viewer()) ? 1 : 0;
        }
        if (changed > 0) {
            rows.changed(id);
            audit.record("fleet.corrected", "fleet " + id, null, null, corrections);
        }
        return changed;
    }

    private boolean correct(long id, Correction correction, Viewer viewer) {
        var line = rows.line(id, correction.line(), viewer);
        if (line.isEmpty()
                || line.get().outcome() == LineOutcome.MATCHED
                || line.get().outcome() == LineOutcome.DUPLICATE) {
            return false;
        }
        var machine = correction.machine();
        if (machine != null) {
            // Only what somebody sees can be chosen, whatever the form says.
            if (rows.named(List.of(machine), viewer).isEmpty()) {
                throw unknown();
            }
            tell(id, correction.line(), LineOutcome.MATCHED, "CHOSEN", machine);
            return true;
        }
        if (correction.typed() == null) {
            tell(id, correction.line(), LineOutcome.LEFT_OUT, "NONE", null);
            return true;
        }
        var typed = TypedLine.of("", List.of(correction.typed())).text();
        return rows.retype(id, correction.line(), typed);
    }

    private void tell(long id, int line, LineOutcome outcome, String note, @Nullable Long machine) {
        rows.tell(
                id,
                List.of(new FleetRows.Told(line, outcome, note, machine, List.of())),
                machine == null ? java.util.Map.of() : rows.taken(id, List.of(machine)));
    }

    /** Looks again at the lines that came to nothing certain, and at no others. */
    @Transactional
    public int again(long id) {
        locked(id, People.current());
        int lines = rows.again(id);
        if (lines > 0) {
            rows.changed(id);
        }
        return lines;
    }

    /** Takes a list away. */
    @Transactional
    public void remove(long id) {
        locked(id, People.current());
        rows.remove(id);
        audit.record("fleet.removed", "fleet " + id, null, null, null);
    }

    private void locked(long id, Person person) {
        if (!rows.lock(id, person.accountId(), person.viewer())) {
            throw unknown();
        }
    }

    /** Lines of those outcomes, in their order, behind the line of that number. */
    @Transactional(readOnly = true)
    public List<FleetLine> lines(long id, Collection<LineOutcome> outcomes, int after, int limit) {
        var person = People.current();
        if (rows.find(id, person.accountId(), person.viewer()).isEmpty()) {
            throw unknown();
        }
        return rows.lines(id, outcomes, after, Math.clamp(limit, 1, MOST_SHOWN), person.viewer());
    }

    /**
     * The machines that somebody sees whose serial number is one slip away from one in the line;
     * what is near is never taken by itself.
     */
    @Transactional(readOnly = true)
    public List<FleetLine.Named> near(FleetList list, FleetLine line) {
        var viewer = People.current().viewer();
        var serials =
                matching.read(list.programme(), line.typed()).serials().entrySet().stream()
                        .filter(e -> e.getValue() == ReadLine.Form.WORD)
                        .flatMap(e -> NearSerials.of(e.getKey()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (serials.isEmpty()) {
            return List.of();
        }
        var found = rows.machines(list.programme(), serials, viewer, MOST_NEAR);
        return rows.named(found.stream().map(c -> c.id()).toList(), viewer);
    }

    /** The list of that number, if the person of this request may see it. */
    @Transactional(readOnly = true)
    public Optional<FleetList> look(long id) {
        var person = People.current();
        return rows.find(id, person.accountId(), person.viewer());
    }
}
