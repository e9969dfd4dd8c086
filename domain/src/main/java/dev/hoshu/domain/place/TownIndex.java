package dev.hoshu.domain.place;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The towns by municipality. Their names and keys stand one after another in two long strings for
 * each municipality: a tenth of the memory that 190,000 objects would take, and fast enough to be
 * read through, since a municipality has a hundred towns, not thousands.
 */
final class TownIndex {

    private static final char END = '\n';

    private final Map<String, Towns> byMunicipality;

    private TownIndex(Map<String, Towns> byMunicipality) {
        this.byMunicipality = byMunicipality;
    }

    static TownIndex of(Iterable<Town> towns) {
        Map<String, Set<String>> names = new TreeMap<>();
        for (Town town : towns) {
            // （大字なし） stands for "no town", it is not typed.
            if (town.name().charAt(0) != '（') {
                names.computeIfAbsent(town.code5(), code -> new LinkedHashSet<>()).add(town.name());
            }
        }
        Map<String, Towns> byMunicipality = new HashMap<>();
        names.forEach((code5, of) -> byMunicipality.put(code5, Towns.of(of)));
        return new TownIndex(Map.copyOf(byMunicipality));
    }

    int size() {
        return byMunicipality.values().stream().mapToInt(Towns::count).sum();
    }

    /** The town that begins at this place of the address. */
    Optional<TownMatch> at(Municipality municipality, Folded address, int at) {
        Towns towns = byMunicipality.get(municipality.code5());
        return towns == null ? Optional.empty() : towns.best(municipality, address, at);
    }

    /**
     * One municipality's towns.
     *
     * @param names the names, each closed
     * @param keys their keys in the same order
     * @param firsts the first letters of the keys, each once: most addresses are sent on by them
     * @param count how many there are
     */
    private record Towns(String names, String keys, String firsts, int count) {

        static Towns of(Set<String> towns) {
            StringBuilder names = new StringBuilder();
            StringBuilder keys = new StringBuilder();
            StringBuilder firsts = new StringBuilder();
            int count = 0;
            for (String town : towns) {
                String key = Folded.keyOf(town);
                if (!key.isEmpty()) {
                    names.append(town).append(END);
                    keys.append(key).append(END);
                    if (firsts.indexOf(key.substring(0, 1)) < 0) {
                        firsts.append(key.charAt(0));
                    }
                    count++;
                }
            }
            return new Towns(names.toString(), keys.toString(), firsts.toString(), count);
        }

        Optional<TownMatch> best(Municipality municipality, Folded address, int at) {
            String typed = address.key();
            if (at >= typed.length() || firsts.indexOf(typed.charAt(at)) < 0) {
                return Optional.empty();
            }
            TownMatch best = null;
            int key = 0;
            int name = 0;
            while (key < keys.length()) {
                int keyEnd = keys.indexOf(END, key);
                int nameEnd = names.indexOf(END, name);
                // The first character is never forgiven: this keeps the walk through all towns
                // short.
                if (typed.charAt(at) == keys.charAt(key)) {
                    TownKey town = new TownKey(keys, key, keyEnd);
                    if (town.isAt(address, at) && !spansSubarea(address, at, town)) {
                        String found = names.substring(name, nameEnd);
                        best = better(best, match(municipality, address, at, town, found));
                    }
                }
                key = keyEnd + 1;
                name = nameEnd + 1;
            }
            return Optional.ofNullable(best);
        }

        /** A name with liberties does not reach over a typed 字: 大字芝字宮根 is not 芝宮根町. */
        private static boolean spansSubarea(Folded address, int at, TownKey town) {
            return town.liberties() > 0 && address.hasSubareaMark(at, town.end());
        }

        private static TownMatch better(@Nullable TownMatch one, TownMatch other) {
            return one == null || TownMatch.BEST_FIRST.compare(other, one) < 0 ? other : one;
        }

        private static TownMatch match(
                Municipality municipality, Folded address, int at, TownKey town, String name) {
            String typed = address.typed(at, town.end());
            int strange = 0;
            for (int i = 0; i < name.length(); i++) {
                if (typed.indexOf(name.charAt(i)) < 0) {
                    strange++;
                }
            }
            return new TownMatch(
                    municipality,
                    name,
                    at,
                    town.end(),
                    town.liberties(),
                    town.chomeCompleted(),
                    strange);
        }
    }
}
