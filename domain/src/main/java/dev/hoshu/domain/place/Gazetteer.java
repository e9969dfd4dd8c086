package dev.hoshu.domain.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of Japan, and the reading of an address among them. Immutable; made once, shared by
 * all.
 *
 * <p>Some 190,000 town names and all else take about 11 MiB. A reading looks at the towns of the
 * municipalities that the address may name; only an address that names none is looked for in all of
 * them.
 */
public final class Gazetteer {

    private final Map<String, Prefecture> prefectures;
    private final MunicipalityIndex municipalities;
    private final PostalCodeIndex postalCodes;
    private final TownIndex towns;
    private final AddressReader reader;

    private Gazetteer(
            Map<String, Prefecture> prefectures,
            MunicipalityIndex municipalities,
            PostalCodeIndex postalCodes,
            TownIndex towns) {
        this.prefectures = Map.copyOf(prefectures);
        this.municipalities = municipalities;
        this.postalCodes = postalCodes;
        this.towns = towns;
        this.reader =
                new AddressReader(
                        municipalities,
                        postalCodes,
                        new Candidates(this.prefectures.values(), municipalities, towns));
    }

    /**
     * A gazetteer of these records. Each sequence is gone through once and not kept, so that it may
     * be read from a file on the way.
     *
     * @param prefectures all prefectures
     * @param municipalities all municipalities, designated cities and their wards both
     * @param postalCodes the postal code list; empty where postal codes are not to be understood
     * @param towns the towns in any order
     */
    public static Gazetteer of(
            Iterable<Prefecture> prefectures,
            Iterable<Municipality> municipalities,
            Iterable<PostalCode> postalCodes,
            Iterable<Town> towns) {
        Map<String, Prefecture> byCode = new HashMap<>();
        prefectures.forEach(prefecture -> byCode.put(prefecture.code(), prefecture));
        return new Gazetteer(
                byCode,
                MunicipalityIndex.of(municipalities),
                PostalCodeIndex.of(postalCodes),
                TownIndex.of(towns));
    }

    /** Reads an address, or a postal code alone, as a person typed it. */
    public AddressReading read(String typed) {
        return reader.read(typed);
    }

    /** The prefecture of a two-digit code. */
    public Optional<Prefecture> prefecture(String code) {
        return Optional.ofNullable(prefectures.get(code));
    }

    /** The municipality of a five-digit code. */
    public Optional<Municipality> municipality(String code5) {
        return municipalities.of(code5);
    }

    /**
     * The wards of a designated city in order of their codes; empty for every other municipality.
     */
    public List<Municipality> wardsOf(String code5) {
        return municipalities.wardsOf(code5);
    }

    /**
     * The municipalities in which a postal code of seven digits is used, in order of their codes.
     */
    public List<Municipality> municipalitiesOfPostalCode(String zip) {
        return postalCodes.municipalitiesOf(zip).stream()
                .flatMap(code5 -> municipalities.of(code5).stream())
                .toList();
    }

    /** How many different towns are known. */
    public int townCount() {
        return towns.size();
    }
}
