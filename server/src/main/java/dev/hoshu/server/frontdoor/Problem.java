package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered, said so that the person knows what to do next (RFC 9457). Web
 * rooms throw it; below {@code /api/} it becomes {@code application/problem+json}, on a page the
 * error page.
 */
public final class Problem extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /**
     * One member that is at fault.
     *
     * @param field the query parameter's name, or a JSON Pointer into the body
     * @param detail what is wrong with it and what to write instead
     */
    public record Fault(String field, Sentence detail) {}

    private final transient ProblemType type;
    private final transient Sentence detail;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;

    private Problem(
            ProblemType type, Sentence detail, List<Fault> faults, Map<String, Object> members) {
        super(type.slug() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem of that kind; the detail says what happened this time and what to do. */
    public static Problem of(ProblemType type, Sentence detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /**
     * One whose faults are named field by field with {@link #at}, of a change that kept nothing.
     */
    public static Problem ofFields(ProblemType type) {
        return of(
                type,
                new Sentence(
                        "まだ何も記録していません。下の項目を直してください。",
                        "Nothing was kept. Correct what is named below."));
    }

    /** A query parameter that cannot be read. */
    public static Problem malformed(String parameter, String ja, String en) {
        return of(ProblemType.MALFORMED_PARAMETER, new Sentence(ja, en)).at(parameter);
    }

    /** The same problem, laid at the door of this member with the problem's own detail. */
    public Problem at(String field) {
        return at(field, detail);
    }

    /** The same problem, one member more being at fault. */
    public Problem at(String field, Sentence why) {
        var more = new ArrayList<>(faults);
        more.add(new Fault(field, why));
        return new Problem(type, detail, more, members);
    }

    /**
     * The same problem with a member more, such as what was understood; the value must be writable
     * as JSON.
     */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, faults, more);
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What happened this time and what to do. */
    public Sentence detail() {
        return detail;
    }

    /** The members at fault; may be empty. */
    public List<Fault> faults() {
        return faults;
    }

    /** Further members of the answer; may be empty. */
    public Map<String, Object> members() {
        return members;
    }
}
