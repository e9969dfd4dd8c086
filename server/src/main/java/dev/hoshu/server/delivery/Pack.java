package dev.hoshu.server.delivery;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A pack that was issued for a line of an order. Its claim code is no part of it.
 *
 * @param programme the programme's code
 * @param packSerial its serial number, without hyphens
 * @param partNumber the part number of its offering
 * @param listDate the search list of its order (CAT-9)
 * @param serviceJa the service in Japanese
 * @param serviceEn the service in English
 * @param orderNumber the order
 * @param orderLine the line of the order, from 1
 * @param orderedOn the day of the order
 * @param halfTerm whether it was ordered for half its term (REN-7)
 * @param machineType the type of the machine that it was ordered for
 * @param model that machine's model; empty if only its type is on record
 * @param serialNumber that machine's serial number
 * @param product what that machine is called, or null
 * @param customer the order's customer, or null
 * @param channel the order's channel, or null
 * @param issuedOn the day on which it was issued
 * @param issuedAt when
 * @param issuedBy by whom
 */
public record Pack(
        String programme,
        String packSerial,
        String partNumber,
        LocalDate listDate,
        String serviceJa,
        String serviceEn,
        String orderNumber,
        int orderLine,
        LocalDate orderedOn,
        boolean halfTerm,
        String machineType,
        String model,
        String serialNumber,
        @Nullable String product,
        @Nullable String customer,
        @Nullable String channel,
        LocalDate issuedOn,
        Instant issuedAt,
        String issuedBy) {

    /** Its serial number. */
    public PackSerial serial() {
        return new PackSerial(packSerial);
    }

    /** The part number. */
    public OfferingNumber part() {
        return new OfferingNumber(partNumber);
    }

    /** The service in words. */
    public Sentence service() {
        return new Sentence(serviceJa, serviceEn);
    }

    /** The serial number of the machine that it was ordered for. */
    public SerialNumber machineSerial() {
        return new SerialNumber(serialNumber);
    }

    /** Machine type and model of the machine that it was ordered for. */
    public String machineNumber() {
        return machineType + model;
    }
}
