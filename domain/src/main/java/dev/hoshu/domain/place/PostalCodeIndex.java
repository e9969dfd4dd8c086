package dev.hoshu.domain.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * In which municipalities a postal code is used; code and municipality packed into one number each.
 */
final class PostalCodeIndex {

    private static final long CODES = 100_000;

    private final long[] zipAndCode;

    private PostalCodeIndex(long[] zipAndCode) {
        this.zipAndCode = zipAndCode;
    }

    static PostalCodeIndex of(Iterable<PostalCode> postalCodes) {
        TreeSet<Long> pairs = new TreeSet<>();
        for (PostalCode postalCode : postalCodes) {
            pairs.add(
                    Long.parseLong(postalCode.zip()) * CODES + Long.parseLong(postalCode.code5()));
        }
        return new PostalCodeIndex(pairs.stream().mapToLong(Long::longValue).toArray());
    }

    /** The municipality codes in ascending order; empty where the code is on no list. */
    List<String> municipalitiesOf(String zip) {
        long first = Long.parseLong(zip) * CODES;
        int at = Arrays.binarySearch(zipAndCode, first);
        List<String> codes = new ArrayList<>();
        for (int i = at < 0 ? -at - 1 : at; i < zipAndCode.length; i++) {
            if (zipAndCode[i] >= first + CODES) {
                break;
            }
            codes.add("%05d".formatted(zipAndCode[i] % CODES));
        }
        return codes;
    }
}
