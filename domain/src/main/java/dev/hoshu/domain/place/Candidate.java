package dev.hoshu.domain.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way of reading an address.
 *
 * @param municipality the place it leads to; a designated city where its ward stays open
 * @param form how much of the municipality's name was typed; empty where only the town was
 * @param prefectureEnd where the prefecture ends in the key, 0 where none was typed
 * @param municipalityEnd where the municipality ends in the key
 * @param town the town, where one was found
 * @param notes the liberties known so far
 */
record Candidate(
        Municipality municipality,
        Optional<MunicipalityIndex.Form> form,
        int prefectureEnd,
        int municipalityEnd,
        Optional<TownMatch> town,
        Set<ReadingNote> notes) {

    /**
     * A town that was recognised speaks for a reading more than anything else; then the longer
     * name.
     */
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt((Candidate c) -> c.town.isPresent() ? 0 : 1)
                    .thenComparingInt(c -> -c.understoodLength())
                    .thenComparingInt(c -> c.town.map(TownMatch::liberties).orElse(0));

    boolean isAsGoodAs(Candidate other) {
        return BEST_FIRST.compare(this, other) == 0;
    }

    private int understoodLength() {
        return municipalityEnd + town.map(match -> match.end() - match.begin()).orElse(0);
    }

    Candidate with(ReadingNote note) {
        Set<ReadingNote> more = EnumSet.of(note);
        more.addAll(notes);
        return new Candidate(municipality, form, prefectureEnd, municipalityEnd, town, more);
    }

    AddressReading.Choice choice() {
        return new AddressReading.Choice(municipality, town.map(TownMatch::name));
    }

    /** The pieces of the address under this reading. */
    List<ReadPart> parts(Folded address) {
        List<ReadPart> parts = new ArrayList<>();
        parts.add(
                new ReadPart(
                        ReadPart.Kind.PREFECTURE,
                        address.typed(0, prefectureEnd),
                        municipality.prefecture()));
        parts.add(
                new ReadPart(
                        ReadPart.Kind.MUNICIPALITY,
                        address.typed(prefectureEnd, municipalityEnd),
                        municipality.name()));
        int townBegin = town.map(TownMatch::begin).orElse(municipalityEnd);
        if (townBegin > municipalityEnd) {
            parts.add(
                    new ReadPart(
                            ReadPart.Kind.PASSED_OVER,
                            address.typed(municipalityEnd, townBegin),
                            ""));
        }
        town.ifPresent(match ->
                parts.add(
                        new ReadPart(
                                ReadPart.Kind.TOWN,
                                withoutLastHyphen(address.typed(match.begin(), match.end())),
                                match.name())));
        String rest = rest(address);
        if (!rest.isEmpty()) {
            parts.add(new ReadPart(ReadPart.Kind.REST, rest, rest));
        }
        return parts;
    }

    /** The hyphen between a shortened 丁目 and the block belongs to neither. */
    private static String withoutLastHyphen(String typed) {
        int last = typed.length() - 1;
        return last > 0 && Characters.isHyphen(typed.charAt(last))
                ? typed.substring(0, last)
                : typed;
    }

    String rest(Folded address) {
        return address.typedFrom(town.map(TownMatch::end).orElse(municipalityEnd));
    }

    /** All liberties of this reading, those that show in the pieces included. */
    Set<ReadingNote> allNotes(Folded address) {
        Set<ReadingNote> all = EnumSet.noneOf(ReadingNote.class);
        all.addAll(notes);
        if (!address.typed(0, prefectureEnd).equals(municipality.prefecture())) {
            all.add(ReadingNote.PREFECTURE_ADDED);
        }
        form.ifPresent(f -> {
            switch (f) {
                case FULL -> {}
                case WITHOUT_COUNTY -> all.add(ReadingNote.COUNTY_ADDED);
                case WARD_ONLY -> all.add(ReadingNote.CITY_ADDED);
            }
        });
        town.ifPresent(match -> addTownNotes(all, match, address));
        return all;
    }

    private static void addTownNotes(Set<ReadingNote> all, TownMatch match, Folded address) {
        if (match.chomeCompleted()) {
            all.add(ReadingNote.CHOME_COMPLETED);
        } else if (match.liberties() > 0) {
            all.add(ReadingNote.TOWN_COMPLETED);
        } else if (!match.name().equals(address.typed(match.begin(), match.end()))) {
            all.add(ReadingNote.SPELLING);
        }
    }
}
