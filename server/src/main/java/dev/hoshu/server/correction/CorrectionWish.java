package dev.hoshu.server.correction;

import dev.hoshu.domain.correction.Place;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.installbase.MachineName;

import java.time.LocalDate;

/**
 * What somebody wants corrected.
 *
 * @param programme the programme's code
 * @param machine the machine, by whichever of its names
 * @param act what
 * @param from the first day for which it is to hold
 * @param reason why, not blank
 */
public record CorrectionWish(
        String programme, MachineName machine, Act act, LocalDate from, String reason) {

    /** What is to be corrected. */
    public sealed interface Act {

        /** Its kind. */
        CorrectionKind kind();

        /**
         * A service is given up.
         *
         * @param pack its pack's serial number
         */
        record GivingUp(String pack) implements Act {
            @Override
            public CorrectionKind kind() {
                return CorrectionKind.GIVING_UP;
            }
        }

        /**
         * A registration was wrong.
         *
         * @param pack the pack's serial number
         */
        record Undoing(String pack) implements Act {
            @Override
            public CorrectionKind kind() {
                return CorrectionKind.UNDOING;
            }
        }

        /**
         * The machine stands somewhere else.
         *
         * @param place where
         */
        record Relocation(Place place) implements Act {
            @Override
            public CorrectionKind kind() {
                return CorrectionKind.RELOCATION;
            }
        }

        /**
         * The machine has another owner.
         *
         * @param customer the new owner's code
         */
        record NewOwner(String customer) implements Act {
            @Override
            public CorrectionKind kind() {
                return CorrectionKind.NEW_OWNER;
            }
        }

        /**
         * Another machine took its place.
         *
         * @param number its machine number; a machine type alone keeps the model
         * @param serial its serial number
         */
        record Replacement(MachineNumber number, SerialNumber serial) implements Act {
            @Override
            public CorrectionKind kind() {
                return CorrectionKind.REPLACEMENT;
            }
        }
    }
}
