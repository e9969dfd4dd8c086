package dev.hoshu.server.endofsupport;

import dev.hoshu.server.audit.Secrets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an announcement does, before it takes effect.
 *
 * @param touched everything that changes: quotes, then orders, then machines
 * @param quotes how many lines of open quotes were looked at
 * @param orders how many lines of open orders were looked at
 * @param machines how many covered machines were looked at, whose timelines get another mark
 * @param whole false where there are more than were looked at
 */
public record Effect(List<Touched> touched, int quotes, int orders, int machines, boolean whole) {

    /** Copies the list. */
    public Effect {
        touched = List.copyOf(touched);
    }

    /**
     * So many of one sort.
     *
     * @param what what they are
     * @param code what happens to them
     * @param count how many
     */
    public record Count(Touched.What what, String code, int count) {}

    /** How many things of which sort change in which way. */
    public List<Count> counts() {
        var counted =
                touched.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Touched::what,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                Touched::code,
                                                TreeMap::new,
                                                Collectors.counting())));
        return counted.entrySet().stream()
                .flatMap(what ->
                        what.getValue().entrySet().stream()
                                .map(code ->
                                        new Count(
                                                what.getKey(),
                                                code.getKey(),
                                                Math.toIntExact(code.getValue()))))
                .toList();
    }

    /** How many things of a sort change. */
    public long count(Touched.What what) {
        return touched.stream().filter(t -> t.what() == what).count();
    }

    /** The first of a sort, to be shown. */
    public List<Touched> first(Touched.What what, int most) {
        return touched.stream().filter(t -> t.what() == what).limit(most).toList();
    }

    /** What is kept of it with the announcement. */
    public Map<String, Object> kept() {
        return Map.of(
                "quotes", quotes,
                "orders", orders,
                "machines", machines,
                "whole", whole,
                "changes", counts());
    }

    /** Tells this effect from another, so that nobody confirms what was not shown. */
    public String mark() {
        return Secrets.sha256(
                "%s %d %d %d %s".formatted(counts(), quotes, orders, machines, whole));
    }
}
