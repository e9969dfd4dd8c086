package dev.hoshu.server.registration;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A registration as a person typed it.
 *
 * @param pack the pack's serial number
 * @param code the claim code
 * @param machine machine number or machine type
 * @param serial the machine's serial number
 * @param halfTerm whether half the term is wanted (REN-7)
 */
public record TypedRegistration(
        String pack, String code, String machine, String serial, boolean halfTerm) {

    /** What was understood. */
    public sealed interface Read {

        /**
         * All of it.
         *
         * @param wish what is wanted
         */
        record Understood(RegistrationWish wish) implements Read {}

        /**
         * Not all of it.
         *
         * @param faults what is wrong and what to do, by member: {@code packSerial}, {@code
         *     claimCode}, {@code machineNumber}, {@code serialNumber}; at least one
         */
        record NotUnderstood(Map<String, Sentence> faults) implements Read {}
    }

    /**
     * Reads it; full width, lower case, blanks and hyphens are put right (ID-1).
     *
     * @param programme the programme that is meant
     * @param because why the sales desk grants what only it can, or null
     */
    public Read read(String programme, @Nullable String because) {
        var faults = new LinkedHashMap<String, Sentence>();
        var readPack = packSerial(faults);
        if (code.isBlank()) {
            faults.put(
                    "claimCode",
                    new Sentence(
                            "納品書の登録コードを書いてください。", "Write the claim code of the delivery letter."));
        }
        var number = MachineNumber.read(machine);
        if (number instanceof MachineNumber.Reading.Fault n) {
            faults.put("machineNumber", n.fault());
        }
        var serialNumber = SerialNumber.parse(serial);
        if (serialNumber.isEmpty()) {
            faults.put(
                    "serialNumber",
                    new Sentence(
                            "機器のシリアル番号は英数字4から20文字です。",
                            "A machine's serial number has 4 to 20 letters and digits."));
        }
        return readPack != null
                        && number instanceof MachineNumber.Reading.Understood u
                        && serialNumber.isPresent()
                        && faults.isEmpty()
                ? new Read.Understood(
                        new RegistrationWish(
                                programme,
                                readPack,
                                code,
                                u.number(),
                                serialNumber.get(),
                                halfTerm,
                                because))
                : new Read.NotUnderstood(faults);
    }

    private @Nullable PackSerial packSerial(Map<String, Sentence> faults) {
        return switch (PackSerial.parse(pack)) {
            case PackSerial.Typed.Read r -> r.serial();
            case PackSerial.Typed.Older o -> {
                faults.put(
                        "packSerial",
                        new Sentence(
                                "%s は以前の番号です。ここで登録できるのは HS で始まる番号です。".formatted(o.value()),
                                "%s is a number of before; those that begin with HS are registered here."
                                        .formatted(o.value())));
                yield null;
            }
            case PackSerial.Typed.Fault f -> {
                faults.put("packSerial", f.why());
                yield null;
            }
        };
    }
}
