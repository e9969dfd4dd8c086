package dev.hoshu.domain.place;

import dev.hoshu.domain.place.AddressReading.Ambiguous;
import dev.hoshu.domain.place.AddressReading.Choice;
import dev.hoshu.domain.place.AddressReading.Doubt;
import dev.hoshu.domain.place.AddressReading.NotRead;
import dev.hoshu.domain.place.AddressReading.Read;
import dev.hoshu.domain.place.AddressReading.Reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a typed address: sets a postal code aside, collects every way of reading the rest, and
 * takes the best, or offers the best where they are several.
 */
final class AddressReader {

    private static final int LONGEST_ADDRESS = 300;

    private static final Comparator<Choice> BY_CODE =
            Comparator.comparing((Choice choice) -> choice.municipality().code5())
                    .thenComparing(choice -> choice.town().orElse(""));

    private final MunicipalityIndex municipalities;
    private final PostalCodeIndex postalCodes;
    private final Candidates candidates;

    AddressReader(
            MunicipalityIndex municipalities, PostalCodeIndex postalCodes, Candidates candidates) {
        this.municipalities = municipalities;
        this.postalCodes = postalCodes;
        this.candidates = candidates;
    }

    AddressReading read(String typed) {
        if (typed.isBlank()) {
            return new NotRead(Reason.EMPTY, Optional.empty(), List.of());
        }
        if (typed.length() > LONGEST_ADDRESS) {
            return new NotRead(Reason.TOO_LONG, Optional.empty(), List.of());
        }
        LeadingPostalCode postalCode = LeadingPostalCode.of(typed);
        Folded address = Folded.of(postalCode.rest());
        if (address.length() == 0) {
            return postalCode
                    .zip()
                    .map(zip -> readPostalCode(zip, postalCode.typed()))
                    .orElseGet(() ->
                            new NotRead(Reason.NO_PLACE_FOUND, Optional.empty(), rest(typed)));
        }
        return decide(address, postalCode);
    }

    private AddressReading readPostalCode(String zip, String typed) {
        List<Municipality> places =
                postalCodes.municipalitiesOf(zip).stream()
                        .flatMap(code5 -> municipalities.of(code5).stream())
                        .toList();
        List<ReadPart> parts =
                List.of(new ReadPart(ReadPart.Kind.POSTAL_CODE, typed, PostalCode.written(zip)));
        return switch (places.size()) {
            case 0 -> new NotRead(Reason.POSTAL_CODE_UNKNOWN, Optional.empty(), parts);
            case 1 ->
                    new Read(
                            places.getFirst(),
                            Optional.empty(),
                            "",
                            ReadingLevel.MUNICIPALITY,
                            Set.of(),
                            parts);
            default ->
                    new Ambiguous(
                            Doubt.POSTAL_CODE_SHARED,
                            places.stream()
                                    .map(place -> new Choice(place, Optional.empty()))
                                    .toList(),
                            parts);
        };
    }

    private AddressReading decide(Folded address, LeadingPostalCode postalCode) {
        List<Candidate> all = candidates.of(address);
        if (all.isEmpty()) {
            all = candidates.byTownAlone(address);
        }
        if (all.isEmpty()) {
            return notRead(address, postalCode);
        }
        List<Candidate> best = best(all);
        Set<ReadingNote> notes = EnumSet.noneOf(ReadingNote.class);
        List<String> codes = postalCode.zip().map(postalCodes::municipalitiesOf).orElse(List.of());
        List<Candidate> agreeing =
                best.stream().filter(c -> codes.contains(c.municipality().code5())).toList();
        if (postalCode.zip().isPresent()) {
            if (agreeing.isEmpty()) {
                notes.add(
                        codes.isEmpty()
                                ? ReadingNote.POSTAL_CODE_NOT_LISTED
                                : ReadingNote.POSTAL_CODE_ELSEWHERE);
            } else {
                notes.add(
                        agreeing.size() < best.size()
                                ? ReadingNote.POSTAL_CODE_DECIDED
                                : ReadingNote.POSTAL_CODE_SET_ASIDE);
                best = agreeing;
            }
        }
        return best.size() == 1 && best.getFirst().municipality().isLeaf()
                ? read(best.getFirst(), address, postalCode, notes)
                : ambiguous(best, address, postalCode, codes);
    }

    /** The best reading of each place, as far as they are equally good. */
    private static List<Candidate> best(List<Candidate> all) {
        List<Candidate> sorted = all.stream().sorted(Candidate.BEST_FIRST).toList();
        Map<String, Candidate> byCode = new LinkedHashMap<>();
        for (Candidate candidate : sorted) {
            if (candidate.isAsGoodAs(sorted.getFirst())) {
                byCode.putIfAbsent(candidate.municipality().code5(), candidate);
            }
        }
        return List.copyOf(byCode.values());
    }

    private static Read read(
            Candidate candidate,
            Folded address,
            LeadingPostalCode postalCode,
            Set<ReadingNote> notes) {
        Set<ReadingNote> all = candidate.allNotes(address);
        all.addAll(notes);
        List<ReadPart> parts = new ArrayList<>(postalCode.part());
        parts.addAll(candidate.parts(address));
        return new Read(
                candidate.municipality(),
                candidate.town().map(TownMatch::name),
                candidate.rest(address),
                candidate.town().isPresent() ? ReadingLevel.TOWN : ReadingLevel.MUNICIPALITY,
                all,
                parts);
    }

    private AddressReading ambiguous(
            List<Candidate> best,
            Folded address,
            LeadingPostalCode postalCode,
            List<String> codes) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate candidate : best) {
            if (candidate.municipality().isLeaf()) {
                choices.add(candidate.choice());
            } else {
                // TERR-2: a designated city named without its ward is undecided; its wards are the
                // choice.
                for (Municipality ward : municipalities.wardsOf(candidate.municipality().code5())) {
                    choices.add(new Choice(ward, Optional.empty()));
                }
            }
        }
        List<Choice> agreeing =
                choices.stream().filter(c -> codes.contains(c.municipality().code5())).toList();
        if (agreeing.size() == 1 && best.size() == 1) {
            Candidate ward =
                    candidates.resolvedTo(
                            best.getFirst(), agreeing.getFirst().municipality(), address);
            return read(ward, address, postalCode, EnumSet.of(ReadingNote.POSTAL_CODE_DECIDED));
        }
        List<Choice> offered = agreeing.size() > 1 ? agreeing : choices;
        List<ReadPart> parts = new ArrayList<>(postalCode.part());
        if (best.size() == 1) {
            parts.addAll(best.getFirst().parts(address));
        } else {
            parts.addAll(rest(address.typedFrom(0)));
        }
        return new Ambiguous(doubt(best), offered.stream().sorted(BY_CODE).toList(), parts);
    }

    private static Doubt doubt(List<Candidate> best) {
        if (best.stream().allMatch(candidate -> candidate.form().isEmpty())) {
            return Doubt.TOWN_ONLY;
        }
        boolean oneCity =
                best.stream()
                                .map(c ->
                                        c.municipality()
                                                .parentCode5()
                                                .orElse(c.municipality().code5()))
                                .distinct()
                                .count()
                        == 1;
        return oneCity ? Doubt.WARD_MISSING : Doubt.SAME_NAME;
    }

    private NotRead notRead(Folded address, LeadingPostalCode postalCode) {
        Optional<Candidates.TypedPrefecture> prefecture = candidates.prefectureAt(address);
        List<ReadPart> parts = new ArrayList<>(postalCode.part());
        prefecture.ifPresent(found ->
                parts.add(
                        new ReadPart(
                                ReadPart.Kind.PREFECTURE,
                                address.typed(0, found.end()),
                                found.prefecture().name())));
        parts.addAll(
                rest(address.typedFrom(prefecture.map(Candidates.TypedPrefecture::end).orElse(0))));
        return new NotRead(
                prefecture.isPresent() ? Reason.MUNICIPALITY_MISSING : Reason.NO_PLACE_FOUND,
                prefecture.map(Candidates.TypedPrefecture::prefecture),
                parts);
    }

    private static List<ReadPart> rest(String typed) {
        return typed.isEmpty()
                ? List.of()
                : List.of(new ReadPart(ReadPart.Kind.REST, typed, typed));
    }
}
