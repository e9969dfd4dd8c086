package dev.hoshu.server.frontdoor;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where one is in a list that shows those that wait before those that are settled: the group of the
 * last thing as it was told, and its key. A thing that is settled between two parts leaves its
 * group: it is told again among the settled, and none of the others is left out.
 *
 * @param group the number of the group in the list's order, from 0; -1 before all of them
 * @param key what the group is ordered by
 */
public record Place(int group, String key) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]) ([A-Za-z0-9-]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Place BEGINNING = new Place(-1, "");

    /**
     * The place after which to go on.
     *
     * @param list the list's name, the same that {@link Part#of} is given
     * @throws Problem as {@link Part#after}
     */
    public static Place after(String list, Optional<String> cursor) {
        return Part.after(list, cursor, Optional.empty())
                .map(key -> {
                    var read = WRITTEN.matcher(key);
                    if (!read.matches()) {
                        throw Part.notOfThisList();
                    }
                    return new Place(Integer.parseInt(read.group(1)), read.group(2));
                })
                .orElse(BEGINNING);
    }

    /** Before the first thing of the first group. */
    public static Place beginning() {
        return BEGINNING;
    }

    /**
     * The key of a group that is ordered by whole numbers; 0 before all of them.
     *
     * @throws Problem if it is none, as of a cursor that was made up
     */
    public long number() {
        if (key.isEmpty()) {
            return 0;
        }
        if (!NUMBER.matcher(key).matches()) {
            throw Part.notOfThisList();
        }
        return Long.parseLong(key);
    }

    /** As a part's key has it. */
    public String written() {
        return group + " " + key;
    }
}
