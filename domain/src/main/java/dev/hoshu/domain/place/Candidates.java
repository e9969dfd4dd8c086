package dev.hoshu.domain.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects every way of reading an address, good and bad; {@link AddressReader} chooses. */
final class Candidates {

    /** A prefecture named at the beginning of an address, and where it ends. */
    record TypedPrefecture(Prefecture prefecture, int end) {}

    /** The end of Kyoto's street names: what follows 上る, 下る, 東入る … is the town. */
    private static final Pattern TURN = Pattern.compile("[上下]ケ?[ルリ]|[東西]入[ルリ]?|入[ルリ]");

    /** A street name alone, without a turn. */
    private static final Pattern STREET = Pattern.compile("通リ?");

    /** A ward that is not, or no longer, one of the city's. */
    private static final Pattern SOME_WARD = Pattern.compile("^[^0-9#-]{1,4}?区");

    private static final int NO_PREFECTURE = 0;

    /** Between prefecture and municipality some write an island or a branch office: 三宅島三宅村. */
    private static final int MOST_PASSED_OVER = 8;

    private final MunicipalityIndex municipalities;
    private final TownIndex towns;
    private final Map<String, Prefecture> prefectures = new HashMap<>();

    Candidates(
            Iterable<Prefecture> prefectures, MunicipalityIndex municipalities, TownIndex towns) {
        this.municipalities = municipalities;
        this.towns = towns;
        for (Prefecture prefecture : prefectures) {
            String name = prefecture.name();
            this.prefectures.put(Folded.keyOf(name), prefecture);
            // 岩手花巻市 for 岩手県花巻市; 北海道 keeps its 道, nobody writes 北海.
            if (!name.endsWith("道")) {
                this.prefectures.put(
                        Folded.keyOf(name.substring(0, name.length() - 1)), prefecture);
            }
        }
    }

    /** The prefecture at the beginning, with its 都, 府 or 県 where that was typed. */
    Optional<TypedPrefecture> prefectureAt(Folded address) {
        return typedPrefectures(address).stream().findFirst();
    }

    /** The longer name first: 東京都 before 東京. */
    private List<TypedPrefecture> typedPrefectures(Folded address) {
        List<TypedPrefecture> found = new ArrayList<>();
        for (int end = Math.min(address.length(), 12); end > 0; end--) {
            Prefecture prefecture = prefectures.get(address.key().substring(0, end));
            if (prefecture != null) {
                found.add(new TypedPrefecture(prefecture, end));
            }
        }
        return found;
    }

    /** Every municipality that the address may name, with the town that follows it. */
    List<Candidate> of(Folded address) {
        List<Candidate> found = new ArrayList<>();
        for (TypedPrefecture prefecture : typedPrefectures(address)) {
            addNamed(found, address, prefecture, 0);
        }
        addNamed(found, address, NO_PREFECTURE, Optional.empty(), 0);
        for (TypedPrefecture prefecture : typedPrefectures(address)) {
            for (int over = 1; found.isEmpty() && over <= MOST_PASSED_OVER; over++) {
                addNamed(found, address, prefecture, over);
            }
        }
        return found;
    }

    private void addNamed(
            List<Candidate> found, Folded address, TypedPrefecture prefecture, int passedOver) {
        addNamed(
                found,
                address,
                prefecture.end(),
                Optional.of(prefecture.prefecture().code()),
                passedOver);
    }

    private void addNamed(
            List<Candidate> found,
            Folded address,
            int prefectureEnd,
            Optional<String> prefectureCode,
            int passedOver) {
        List<MunicipalityIndex.Found> named =
                municipalities.at(address, prefectureEnd + passedOver, prefectureCode);
        for (MunicipalityIndex.Found one : named) {
            Candidate bare =
                    new Candidate(
                            one.municipality(),
                            Optional.of(one.form()),
                            prefectureEnd,
                            one.end(),
                            Optional.empty(),
                            passedOver > 0 ? Set.of(ReadingNote.SPELLING) : Set.of());
            if (one.municipality().isLeaf()) {
                found.add(resolvedTo(bare, one.municipality(), address));
            } else if (named.stream().noneMatch(other -> isWardOf(one, other))) {
                found.addAll(inWards(bare, address));
            }
        }
    }

    /** Where the ward is typed it is not looked for: 川崎市宮前区 is not 川崎市 with a town 宮前町. */
    private static boolean isWardOf(MunicipalityIndex.Found city, MunicipalityIndex.Found other) {
        return other.municipality()
                .parentCode5()
                .filter(city.municipality().code5()::equals)
                .isPresent();
    }

    /** The same reading in one municipality, with the town that follows there. */
    Candidate resolvedTo(Candidate bare, Municipality municipality, Folded address) {
        int at = bare.municipalityEnd();
        Optional<TownMatch> town = towns.at(municipality, address, at);
        Candidate plain =
                new Candidate(
                        municipality, bare.form(), bare.prefectureEnd(), at, town, bare.notes());
        if (!municipality.city().equals("京都市")) {
            return plain;
        }
        // A turn decides even where the address seems to begin with a town: streets are named after
        // towns.
        Optional<TownMatch> behind = behind(TURN, municipality, address, at);
        if (behind.isEmpty() && town.isEmpty()) {
            behind = behind(STREET, municipality, address, at);
        }
        return behind.isEmpty()
                ? plain
                : new Candidate(
                                municipality,
                                bare.form(),
                                bare.prefectureEnd(),
                                at,
                                behind,
                                bare.notes())
                        .with(ReadingNote.STREETS_PASSED);
    }

    /** The town right behind the last of Kyoto's street names (河原町二条下ル一之船入町). */
    private Optional<TownMatch> behind(
            Pattern streetEnd, Municipality municipality, Folded address, int at) {
        Optional<TownMatch> last = Optional.empty();
        Matcher street = streetEnd.matcher(address.key());
        for (int from = at; from <= address.length() && street.find(from); from = street.end()) {
            Optional<TownMatch> town = towns.at(municipality, address, street.end());
            if (town.isPresent()) {
                last = town;
            }
        }
        return last;
    }

    /**
     * A designated city named without its ward: each ward in which the town exists, or the city
     * alone. A ward that the city does not have (Hamamatsu redrew its wards in 2024) is passed
     * over.
     */
    private List<Candidate> inWards(Candidate bare, Folded address) {
        List<Candidate> found = new ArrayList<>(inWards(bare, address, bare.municipalityEnd()));
        Matcher ward = SOME_WARD.matcher(address.key().substring(bare.municipalityEnd()));
        if (found.isEmpty() && ward.find()) {
            found.addAll(inWards(bare, address, bare.municipalityEnd() + ward.end()));
        }
        found.add(bare);
        return found;
    }

    private List<Candidate> inWards(Candidate bare, Folded address, int at) {
        List<Candidate> found = new ArrayList<>();
        ReadingNote note =
                at == bare.municipalityEnd() ? ReadingNote.WARD_FROM_TOWN : ReadingNote.FORMER_WARD;
        for (Municipality ward : municipalities.wardsOf(bare.municipality().code5())) {
            Optional<TownMatch> town = towns.at(ward, address, at);
            if (town.isPresent()) {
                found.add(
                        new Candidate(
                                        ward,
                                        bare.form(),
                                        bare.prefectureEnd(),
                                        bare.municipalityEnd(),
                                        town,
                                        bare.notes())
                                .with(note));
            }
        }
        return found;
    }

    /**
     * Where no municipality is named: every municipality, within the prefecture, that has the town.
     */
    List<Candidate> byTownAlone(Folded address) {
        Optional<TypedPrefecture> prefecture = prefectureAt(address);
        int at = prefecture.map(TypedPrefecture::end).orElse(0);
        List<Candidate> found = new ArrayList<>();
        for (Municipality municipality : municipalities.all()) {
            if (prefecture.isPresent()
                    && !prefecture
                            .get()
                            .prefecture()
                            .code()
                            .equals(municipality.prefectureCode())) {
                continue;
            }
            // A liberty on top of a missing municipality would be a guess.
            towns.at(municipality, address, at)
                    .filter(town -> town.liberties() == 0 && town.end() - town.begin() > 1)
                    .ifPresent(town ->
                            found.add(
                                    new Candidate(
                                            municipality,
                                            Optional.empty(),
                                            at,
                                            at,
                                            Optional.of(town),
                                            Set.of(ReadingNote.MUNICIPALITY_FROM_TOWN))));
        }
        return found;
    }
}
