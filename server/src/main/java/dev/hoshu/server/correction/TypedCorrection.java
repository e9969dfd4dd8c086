package dev.hoshu.server.correction;

import dev.hoshu.domain.correction.Place;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.correction.CorrectionWish.Act;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.installbase.MachineName;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A correction as a person typed it; what is not used for its kind stays empty.
 *
 * @param kind the code of its kind
 * @param packSerial the pack
 * @param from the first day for which it holds; empty is today
 * @param country where the machine stands now
 * @param place its municipality: the 5-digit code, or an address, or nothing if it is not known
 * @param customer the new owner's code
 * @param machineNumber the number of the machine that took its place
 * @param serialNumber that machine's serial number
 * @param reason why
 */
public record TypedCorrection(
        String kind,
        String packSerial,
        String from,
        String country,
        String place,
        String customer,
        String machineNumber,
        String serialNumber,
        String reason) {

    private static final int MOST_REASON = 500;
    private static final Pattern CUSTOMER = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
    private static final Pattern CODE = Pattern.compile("[0-9]{5}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String HOME = "JP";

    /** What was understood. */
    public sealed interface Read {

        /**
         * All of it.
         *
         * @param wish what is wanted
         */
        record Understood(CorrectionWish wish) implements Read {}

        /**
         * Not all of it.
         *
         * @param faults what is wrong and what to do, by the name of the member; at least one
         */
        record NotUnderstood(Map<String, Sentence> faults) implements Read {

            /** Copies the faults, in their order. */
            public NotUnderstood {
                faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
            }

            /** The same for a program, each fault laid at its member. */
            public Problem problem() {
                return CorrectionProblems.unclear(faults);
            }
        }
    }

    /**
     * Reads it forgivingly (ID-1): full width, lower case, blanks and hyphens are put right.
     *
     * @param today the day that is meant where none is typed
     */
    public Read read(String programme, MachineName machine, LocalDate today, Places places) {
        var faults = new LinkedHashMap<String, Sentence>();
        var act = act(places, faults);
        var day = day(today, faults);
        if (reason.isBlank() || reason.length() > MOST_REASON) {
            faults.put(
                    "reason",
                    new Sentence(
                            "理由を%d字までで書いてください。".formatted(MOST_REASON),
                            "Write a reason of at most %d characters.".formatted(MOST_REASON)));
        }
        return act == null || day == null || !faults.isEmpty()
                ? new Read.NotUnderstood(faults)
                : new Read.Understood(
                        new CorrectionWish(programme, machine, act, day, reason.strip()));
    }

    private @Nullable Act act(Places places, Map<String, Sentence> faults) {
        return switch (kind) {
            case "GIVING_UP" -> pack(faults) ? new Act.GivingUp(plain(packSerial)) : null;
            case "UNDOING" -> pack(faults) ? new Act.Undoing(plain(packSerial)) : null;
            case "RELOCATION" -> relocation(places, faults);
            case "NEW_OWNER" -> newOwner(faults);
            case "REPLACEMENT" -> replacement(faults);
            default -> {
                faults.put(
                        "kind",
                        new Sentence(
                                "GIVING_UP、UNDOING、RELOCATION、NEW_OWNER、REPLACEMENT のどれかを指定してください。",
                                "Name one of GIVING_UP, UNDOING, RELOCATION, NEW_OWNER,"
                                        + " REPLACEMENT."));
                yield null;
            }
        };
    }

    private boolean pack(Map<String, Sentence> faults) {
        if (plain(packSerial).isEmpty()) {
            faults.put(
                    "packSerial",
                    new Sentence("パックのシリアル番号を指定してください。", "Name the pack by its serial number."));
            return false;
        }
        return true;
    }

    private @Nullable Act relocation(Places places, Map<String, Sentence> faults) {
        var to = plain(country).isEmpty() ? HOME : plain(country);
        if (!COUNTRIES.contains(to)) {
            faults.put(
                    "country",
                    new Sentence(
                            "国は JP、US などの2文字で指定してください。",
                            "Name the country by its two letters, such as JP or US."));
            return null;
        }
        if (!to.equals(HOME)) {
            if (!place.isBlank()) {
                faults.put(
                        "place",
                        new Sentence(
                                "市区町村は日本の設置場所だけに書いてください。",
                                "A municipality is for places in Japan alone; leave it empty."));
                return null;
            }
            return new Act.Relocation(new Place(to, null));
        }
        if (place.isBlank()) {
            return new Act.Relocation(new Place(to, null));
        }
        var code = municipality(places, faults);
        return code == null ? null : new Act.Relocation(new Place(to, code));
    }

    private @Nullable String municipality(Places places, Map<String, Sentence> faults) {
        var typed = Normalizer.normalize(place, Normalizer.Form.NFKC).strip();
        if (CODE.matcher(typed).matches() && places.municipality(typed).isPresent()) {
            return typed;
        }
        if (places.read(place) instanceof AddressReading.Read read) {
            return read.municipality().code5();
        }
        faults.put(
                "place",
                new Sentence(
                        "市区町村がひとつに決まりません。市区町村から始まる住所 (政令市は区まで) か、5桁のコードを書いてください。",
                        "It names no single municipality. Write an address from the municipality on"
                                + " (with the ward of a designated city), or its 5-digit code."));
        return null;
    }

    private @Nullable Act newOwner(Map<String, Sentence> faults) {
        var code =
                Normalizer.normalize(customer, Normalizer.Form.NFKC)
                        .strip()
                        .toUpperCase(Locale.ROOT);
        if (!CUSTOMER.matcher(code).matches()) {
            faults.put(
                    "customer",
                    new Sentence(
                            "新しいお客様のコードを C00448 のように書いてください。",
                            "Write the new owner's code, such as C00448."));
            return null;
        }
        return new Act.NewOwner(code);
    }

    private @Nullable Act replacement(Map<String, Sentence> faults) {
        var number = MachineNumber.read(machineNumber);
        if (number instanceof MachineNumber.Reading.Fault fault) {
            faults.put("machineNumber", fault.fault());
        }
        var serial = SerialNumber.parse(serialNumber);
        if (serial.isEmpty()) {
            faults.put(
                    "serialNumber",
                    new Sentence(
                            "機器のシリアル番号は英数字4から20文字です。",
                            "A machine's serial number has 4 to 20 letters and digits."));
        }
        return number instanceof MachineNumber.Reading.Understood understood && serial.isPresent()
                ? new Act.Replacement(understood.number(), serial.get())
                : null;
    }

    private @Nullable LocalDate day(LocalDate today, Map<String, Sentence> faults) {
        if (from.isBlank()) {
            return today;
        }
        try {
            return Days.read(Normalizer.normalize(from, Normalizer.Form.NFKC).strip());
        } catch (DateTimeException e) {
            faults.put(
                    "from",
                    new Sentence("日付を 2026-11-22 の形で書いてください。", "Write the day as 2026-11-22."));
            return null;
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
