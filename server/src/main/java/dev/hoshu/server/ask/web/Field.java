package dev.hoshu.server.ask.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field of the form.
 *
 * @param name the member of the question that it writes, with {@code ask} for the member that names
 *     the kind and {@code *} for the number of a row: {@code machine.warranty.start}, {@code
 *     services.*.kind}
 * @param entry what is entered
 * @param needed whether no question of this kind can do without it
 */
record Field(String name, Entry entry, boolean needed) {

    private static final Pattern ROW = Pattern.compile("\\.\\d{1,3}(?=\\.)");
    private static final String NONE = ".none";

    static Field needed(String name, Entry entry) {
        return new Field(name, entry, true);
    }

    static Field possible(String name, Entry entry) {
        return new Field(name, entry, false);
    }

    /** The name of a field, whichever row a parameter stands in. */
    static String nameOf(String parameter) {
        return ROW.matcher(parameter).replaceFirst(".*");
    }

    /** The parameter of this field in a row, from 0; the name itself where there are no rows. */
    String parameter(int row) {
        return name.replace("*", Integer.toString(row));
    }

    /** The last member, after which its codes are named. */
    String member() {
        return memberOf(name);
    }

    /** The last member of a name. */
    static String memberOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The members on the way to the value, from the outermost, for one parameter of this field. */
    List<String> path(String parameter) {
        var member =
                saysNone() ? parameter.substring(0, parameter.length() - NONE.length()) : parameter;
        return List.of(member.split("\\."));
    }

    /** Whether it says that there is none of what another field says. */
    boolean saysNone() {
        return entry instanceof Entry.NoneTick || entry instanceof Entry.EmptyTick;
    }
}
