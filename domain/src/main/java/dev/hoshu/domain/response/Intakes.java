package dev.hoshu.domain.response;

import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides whether the desk knows what it must know to take a call (REP-6, CHG-6). */
public final class Intakes {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Intakes() {}

    /**
     * Decides one call.
     *
     * @param nameOnRecord the customer on the record, or null if the record names none
     * @param placeOnRecord the machine's place on the record, or null if the record names none
     */
    public static IntakeDecision decide(
            Call call, @Nullable String nameOnRecord, @Nullable String placeOnRecord) {
        var missing = new ArrayList<IntakeFact>(4);
        var notes = new ArrayList<Finding>(2);
        if (isNotSaid(call.customerName())) {
            missing.add(IntakeFact.CUSTOMER_NAME);
        } else if (differs(call.customerName(), nameOnRecord)) {
            notes.add(note(IntakeFact.CUSTOMER_NAME, call.customerName(), nameOnRecord));
        }
        if (isNotSaid(call.place())) {
            missing.add(IntakeFact.PLACE);
        } else if (differs(call.place(), placeOnRecord)) {
            notes.add(note(IntakeFact.PLACE, call.place(), placeOnRecord));
        }
        if (isNotSaid(call.machineType())) {
            missing.add(IntakeFact.MACHINE_TYPE);
        }
        if (isNotSaid(call.serialNumber())) {
            missing.add(IntakeFact.SERIAL_NUMBER);
        }
        var words = missing.isEmpty() ? complete() : incomplete(missing);
        for (var note : notes) {
            words = words.then(note.facts());
        }
        return missing.isEmpty()
                ? new IntakeDecision.Complete(notes, words)
                : new IntakeDecision.Incomplete(missing, notes, words);
    }

    /**
     * Decides one call about a machine whose place is on the record as a municipality: an address
     * in it says the same place, and so does a city that is said without its ward (CHG-6).
     *
     * @param nameOnRecord the customer on the record, or null if the record names none
     * @param placeOnRecord the machine's municipality, or null if the record names none
     * @param placeSaid how the place that was said is read
     */
    public static IntakeDecision decide(
            Call call,
            @Nullable String nameOnRecord,
            @Nullable Municipality placeOnRecord,
            AddressReading placeSaid) {
        if (placeOnRecord == null || mayBe(placeSaid, placeOnRecord)) {
            return decide(call, nameOnRecord, null);
        }
        return decide(call, nameOnRecord, placeOnRecord.fullName());
    }

    private static boolean mayBe(AddressReading said, Municipality onRecord) {
        return switch (said) {
            case AddressReading.Read read -> isIn(read.municipality(), onRecord);
            case AddressReading.Ambiguous ambiguous ->
                    ambiguous.choices().stream().anyMatch(c -> isIn(c.municipality(), onRecord));
            case AddressReading.NotRead none -> false;
        };
    }

    /** A record may name a designated city without its ward. */
    private static boolean isIn(Municipality place, Municipality onRecord) {
        return place.code5().equals(onRecord.code5())
                || place.parentCode5().filter(onRecord.code5()::equals).isPresent();
    }

    private static boolean isNotSaid(@Nullable String text) {
        return text == null || plain(text).isEmpty();
    }

    /** A record that names nothing has nothing to differ from. */
    private static boolean differs(@Nullable String said, @Nullable String onRecord) {
        return said != null && onRecord != null && !plain(said).equals(plain(onRecord));
    }

    /** Width, case and blanks make no difference. */
    private static String plain(String text) {
        var wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BLANKS.matcher(wide).replaceAll("");
    }

    private static Finding note(IntakeFact fact, @Nullable String said, @Nullable String onRecord) {
        var words = fact.words();
        return new Finding(
                Rule.CHG_6,
                Outcome.AVAILABLE,
                new Sentence(
                        words.ja()
                                + "の「"
                                + said
                                + "」は登録の「"
                                + onRecord
                                + "」と異なりますが、対象機器の保守が確認できれば対応いたします。",
                        "For "
                                + words.en()
                                + " the call says \""
                                + said
                                + "\" and the record \""
                                + onRecord
                                + "\"; the call is served all the same if the machine's coverage"
                                + " can be confirmed."),
                null);
    }

    private static Sentence complete() {
        return new Sentence("受付に必要なことはそろっています。", "The call says all that the desk asks for.");
    }

    private static Sentence incomplete(List<IntakeFact> missing) {
        var ja = new StringBuilder();
        var en = new StringBuilder();
        for (var fact : missing) {
            ja.append(ja.isEmpty() ? "" : "、").append(fact.words().ja());
            en.append(en.isEmpty() ? "" : ", ").append(fact.words().en());
        }
        return new Sentence("受付には" + ja + "が必要です。", "The call is incomplete; it takes " + en + ".");
    }
}
