package dev.hoshu.server.startdate;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.installbase.MachineName;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A request as it is kept.
 *
 * @param number its number, {@code S-} and eight digits
 * @param programme the programme's code
 * @param machineId the machine's number in the record
 * @param machineType the machine's type
 * @param model its model; empty if only the type is on record
 * @param serialNumber its serial number
 * @param customer whose machine it was; null where that is not known
 * @param channel the channel of record then
 * @param deliveredOn the day of delivery
 * @param reason why, as it was given
 * @param state where it stands
 * @param askedOn the day
 * @param askedAt when
 * @param askedBy by whom
 * @param decidedOn the day of the decision or withdrawal; null while it is open
 * @param decidedBy by whom; null while it is open
 * @param decision the reason of the decision; null without one
 * @param correction the correction by which it took effect; null without
 * @param proofs what its papers are said to be
 */
public record StartDateRequest(
        String number,
        String programme,
        long machineId,
        String machineType,
        String model,
        String serialNumber,
        @Nullable String customer,
        @Nullable String channel,
        LocalDate deliveredOn,
        String reason,
        State state,
        LocalDate askedOn,
        Instant askedAt,
        String askedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable String correction,
        List<Proof> proofs) {

    /** Copies the list. */
    public StartDateRequest {
        proofs = List.copyOf(proofs);
    }

    /** Where a request stands; the names are the codes. */
    public enum State {
        /** It waits for papers (CHG-1). */
        NEEDS_DOCUMENTS,
        /** It waits for the sales desk. */
        WAITING,
        /** It took effect. */
        GRANTED,
        /** The sales desk refused it. */
        REFUSED,
        /** It was taken back. */
        WITHDRAWN;

        /** Whether it is not decided yet. */
        public boolean isOpen() {
            return this == NEEDS_DOCUMENTS || this == WAITING;
        }
    }

    /**
     * What a paper is said to be.
     *
     * @param paper the paper's number
     * @param proof what it is said to be
     */
    public record Proof(long paper, ProofOfPurchase proof) {}

    /**
     * What happened.
     *
     * @param day when
     * @param who who did it
     * @param act {@code ASKED}, {@code PAPERS}, {@code GRANTED}, {@code REFUSED} or {@code
     *     WITHDRAWN}
     * @param words what was said, or null
     */
    public record Event(LocalDate day, String who, String act, @Nullable String words) {}

    /** Whether it is not decided yet. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** The papers that are there. */
    public Set<ProofOfPurchase> there() {
        var there = EnumSet.noneOf(ProofOfPurchase.class);
        proofs.forEach(p -> there.add(p.proof()));
        return there;
    }

    /** The papers that are missing. */
    public Set<ProofOfPurchase> missing() {
        return EnumSet.complementOf(EnumSet.copyOf(orNone(there())));
    }

    private static EnumSet<ProofOfPurchase> orNone(Set<ProofOfPurchase> some) {
        var all = EnumSet.noneOf(ProofOfPurchase.class);
        all.addAll(some);
        return all;
    }

    /** Machine type and model. */
    public String machineNumber() {
        return machineType + model;
    }

    /** The machine as it is named now. */
    public MachineName machine() {
        return new MachineName(
                new MachineNumber(machineType, model),
                SerialNumber.parse(serialNumber).orElseThrow());
    }

    /** What its papers are kept under. */
    public String subject() {
        return subject(number);
    }

    static String subject(String number) {
        return "start-date:" + number;
    }
}
