package dev.hoshu.domain.watch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How much write endurance a SATA drive has used, by its attributes. Vendors use one id for
 * different things (202 is the life that remains on one drive and a mode of exceptions on another),
 * so an attribute is known by its id and its name together, and any other says nothing.
 */
public final class WearAttributes {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Each counts down from 100 in its normalised value; the plainest first. */
    private static final List<Known> KNOWN =
            List.of(
                    new Known(202, "Percent_Lifetime_Remain"),
                    new Known(202, "Percent_Lifetime_Used"),
                    new Known(231, "SSD_Life_Left"),
                    new Known(233, "Media_Wearout_Indicator"),
                    new Known(177, "Wear_Leveling_Count"),
                    new Known(173, "Wear_Leveling_Count"),
                    new Known(173, "Ave_Block-Erase_Count"));

    private static final List<Known> UNCORRECTED =
            List.of(
                    new Known(187, "Reported_Uncorrect"),
                    new Known(187, "Uncorrectable_Error_Cnt"),
                    new Known(198, "Offline_Uncorrectable"));

    private WearAttributes() {}

    /** An attribute whose meaning is known. */
    private record Known(int id, String name) {

        boolean is(Attribute one) {
            return one.id() == id && one.name().equals(name);
        }
    }

    /**
     * An attribute as a drive reports it.
     *
     * @param id its number
     * @param name its name, by the drive's own table
     * @param value its normalised value, 1 to 253 for what is sound
     * @param raw its raw value
     */
    public record Attribute(int id, String name, long value, long raw) {}

    /**
     * What is used of the write endurance.
     *
     * @param percent used, 0 to 100
     * @param by the attribute that says so
     */
    public record Used(BigDecimal percent, Attribute by) {}

    /**
     * The first known attribute that counts the life down.
     *
     * @param oddities where an attribute's value beyond 0 to 100 is put
     */
    public static Optional<Used> used(List<Attribute> attributes, List<Oddity> oddities) {
        for (var known : KNOWN) {
            for (var one : attributes) {
                if (!known.is(one)) {
                    continue;
                }
                if (one.value() >= 0 && one.value() <= 100) {
                    return Optional.of(
                            new Used(WHOLE.subtract(BigDecimal.valueOf(one.value())), one));
                }
                oddities.add(
                        new Oddity(
                                "ata_smart_attributes %d %s".formatted(one.id(), one.name()),
                                Oddity.Kind.OUT_OF_RANGE,
                                String.valueOf(one.value())));
            }
        }
        return Optional.empty();
    }

    /** Errors that could not be corrected, by the first attribute that counts them. */
    public static Optional<Long> uncorrected(List<Attribute> attributes) {
        return UNCORRECTED.stream()
                .flatMap(known -> attributes.stream().filter(known::is))
                .map(Attribute::raw)
                .filter(raw -> raw >= 0)
                .findFirst();
    }
}
