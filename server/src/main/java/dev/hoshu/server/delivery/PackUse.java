package dev.hoshu.server.delivery;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a pack was used for.
 *
 * @param registeredOn the day on which it was registered
 * @param on on which machine and as what; null for somebody who may see neither
 */
public record PackUse(LocalDate registeredOn, @Nullable On on) {

    /**
     * On which machine, which may be another than it was ordered for (REG-3).
     *
     * @param registration the registration's number
     * @param machineType 4 characters
     * @param model the machine's model; empty if only its type is on record
     * @param serialNumber the machine's serial number
     * @param firstDay the first day, as it was registered
     * @param lastDay the last day, as it was registered
     */
    public record On(
            String registration,
            String machineType,
            String model,
            String serialNumber,
            LocalDate firstDay,
            LocalDate lastDay) {

        /** Machine type and model. */
        public String machineNumber() {
            return machineType + model;
        }
    }

    /** When and, where that may be told, on which machine. */
    public Sentence words() {
        var machine = on;
        return machine == null
                ? new Sentence(
                        "%sに登録ずみ".formatted(WrittenDay.ja(registeredOn)),
                        "registered on %s".formatted(WrittenDay.en(registeredOn)))
                : new Sentence(
                        "%sに %s S/N %s へ登録ずみ"
                                .formatted(
                                        WrittenDay.ja(registeredOn),
                                        machine.machineNumber(),
                                        machine.serialNumber()),
                        "registered on %s, on %s S/N %s"
                                .formatted(
                                        WrittenDay.en(registeredOn),
                                        machine.machineNumber(),
                                        machine.serialNumber()));
    }
}
