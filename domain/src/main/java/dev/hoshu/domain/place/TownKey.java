package dev.hoshu.domain.place;

/**
 * Compares one town's key with an address, character by character, forgiving what people leave out:
 * 丁目 after its number (六本木7-22), 町 at the end or in the middle, the ノ and ケ between kanji, 条
 * between a number and a direction. Two such liberties at most, so that a name does not turn into
 * its neighbour.
 */
final class TownKey {

    private static final int MOST_LIBERTIES = 2;

    private final String keys;
    private final int from;
    private final int to;

    private int liberties;
    private boolean chomeCompleted;
    private boolean lastLeftOut;
    private int end;

    /** The key is the part {@code [from, to)} of a pool of keys. */
    TownKey(String keys, int from, int to) {
        this.keys = keys;
        this.from = from;
        this.to = to;
    }

    int liberties() {
        return liberties;
    }

    boolean chomeCompleted() {
        return chomeCompleted;
    }

    int end() {
        return end;
    }

    /** Whether the address has this town at the place; then {@link #end()} says where it ends. */
    boolean isAt(Folded folded, int at) {
        String address = folded.key();
        int town = from;
        int typed = at;
        while (town < to) {
            if (typed < address.length() && keys.charAt(town) == address.charAt(typed)) {
                town++;
                typed++;
            } else if (isEndOfChome(town)) {
                town++;
            } else if (isChome(town) && isAfterNumber(town)) {
                typed = withoutChome(address, typed);
                if (typed < 0) {
                    return false;
                }
                town = to;
            } else if (liberties < MOST_LIBERTIES && town > from && mayBeLeftOut(town)) {
                lastLeftOut = town == to - 1;
                liberties++;
                town++;
            } else if (liberties < MOST_LIBERTIES && isBlockForm(address, typed, town)) {
                liberties++;
                town++;
                typed++;
            } else if (liberties < MOST_LIBERTIES && town > from && isParticle(address, typed)) {
                liberties++;
                typed++;
            } else {
                return false;
            }
        }
        end = keys.charAt(to - 1) == '丁' && address.startsWith("目", typed) ? ++typed : typed;
        return typed > at
                && (folded.hasSubareaMarkAt(typed) || !endsInsideName(address, at, typed));
    }

    private boolean isAfterNumber(int town) {
        return town > from && keys.charAt(town - 1) == Folded.NUMBER_END;
    }

    /** 丁目, or the 丁 of Sakai, at the end of the key. */
    private boolean isChome(int town) {
        return keys.charAt(town) == '丁'
                && (to - town == 1 || (to - town == 2 && keys.charAt(town + 1) == '目'));
    }

    /** 7丁22 for 7丁目22. */
    private boolean isEndOfChome(int town) {
        return town == to - 1
                && keys.charAt(town) == '目'
                && isChome(town - 1)
                && isAfterNumber(town - 1);
    }

    /** Where the address goes on after a 丁目 that is written as a hyphen or not at all; else -1. */
    private int withoutChome(String address, int typed) {
        // 7-22 and 7ノ22; a number at the very end is taken for the 丁目 too, since no house is meant
        // by it.
        if (typed == address.length()) {
            chomeCompleted = true;
            return typed;
        }
        char next = address.charAt(typed);
        boolean joins = next == '-' || next == 'ノ';
        if (joins && typed + 1 < address.length() && Character.isDigit(address.charAt(typed + 1))) {
            chomeCompleted = true;
            return typed + 1;
        }
        return -1;
    }

    private boolean mayBeLeftOut(int town) {
        char c = keys.charAt(town);
        boolean last = town == to - 1;
        return c == '町' || (!last && (c == 'ノ' || c == 'ケ')) || (c == '条' && isAfterNumber(town));
    }

    /** 番町 and 番丁 are mistaken for each other. */
    private boolean isBlockForm(String address, int typed, int town) {
        return town == to - 1
                && typed < address.length()
                && keys.charAt(town) == '丁'
                && address.charAt(typed) == '町';
    }

    private static boolean isParticle(String address, int typed) {
        return typed < address.length()
                && (address.charAt(typed) == 'ノ' || address.charAt(typed) == 'ケ');
    }

    /**
     * A town of one kanji (上, 東), and one whose 町 is missing, is meant only when a number or
     * nothing follows; else the address goes on with a longer name that is not ours to cut.
     */
    private boolean endsInsideName(String address, int at, int typed) {
        if ((typed - at != 1 && !lastLeftOut) || typed == address.length()) {
            return false;
        }
        char next = address.charAt(typed);
        return !Character.isDigit(next) && next != '-';
    }
}
