package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.money.Yen;

/**
 * What chargeable work is counted by (REP-5), without tax. The rulebook says what is charged and
 * not how much: amounts are the maker's to say, and a programme may publish none.
 *
 * @param invented whether the amounts are invented, which is said wherever they show
 * @param labourPerHour an hour of labour
 * @param labourStepMinutes labour is counted in steps of so many minutes, each begun step whole; 1
 *     to 60
 * @param travel the technician's way, whatever its length
 * @param travelPerKilometre added for each begun kilometre of the way there
 * @param partsShipping the shipping of one part
 * @param validDays so many days after its own day an estimate stands, 1 to 366
 */
public record SpotRates(
        boolean invented,
        Yen labourPerHour,
        int labourStepMinutes,
        Yen travel,
        Yen travelPerKilometre,
        Yen partsShipping,
        int validDays) {

    /** Checks the bounds. */
    public SpotRates {
        if (labourStepMinutes < 1 || labourStepMinutes > 60 || validDays < 1 || validDays > 366) {
            throw new IllegalArgumentException(
                    "Step (%d min) must be 1 to 60, days (%d) 1 to 366."
                            .formatted(labourStepMinutes, validDays));
        }
    }
}
