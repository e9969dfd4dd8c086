package dev.hoshu.server.delivery;

import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.server.delivery.store.PackRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/** The door to packs. */
@Service
public class Packs {

    /** The most packs that one answer holds. */
    public static final int MOST_PACKS = 1_000;

    private final PackRows rows;
    private final ClaimCodes codes;

    /** Made by Spring. */
    Packs(PackRows rows, ClaimCodes codes) {
        this.rows = rows;
        this.codes = codes;
    }

    /**
     * A pack of a programme, whoever asks: for a decision, not to be told to somebody who has not
     * shown its claim code.
     */
    @Transactional(readOnly = true)
    public Optional<Pack> find(String programme, PackSerial serial) {
        return rows.find(programme, serial.value());
    }

    /**
     * The pack that somebody holds who typed that code (REG-2). Whether the serial number or the
     * code is wrong is not told apart: both are needed, and an answer must not help to guess.
     *
     * @param code as it was typed; hyphens, full width and lower case do not matter
     */
    @Transactional(readOnly = true)
    public Optional<Pack> claim(String programme, PackSerial serial, String code) {
        // The code is looked at first and always, so that the time of an answer tells nothing.
        boolean right = codes.isOf(programme, serial, code);
        return rows.find(programme, serial.value()).filter(pack -> right);
    }

    /**
     * The same, and nobody else registers that pack until the transaction ends. A pack whose code
     * is wrong is not locked: nobody can hold up those who have it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pack> take(String programme, PackSerial serial, String code) {
        return codes.isOf(programme, serial, code)
                ? rows.take(programme, serial.value())
                // As slow as with the right code.
                : rows.find(programme, serial.value()).filter(pack -> false);
    }

    /** The pack with that serial number, as it was typed, if the viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<Pack> seen(String programme, String typed, Viewer viewer) {
        return PackSerial.parse(typed) instanceof PackSerial.Typed.Read read
                ? rows.seen(read.serial().value(), viewer)
                        .filter(pack -> pack.programme().equals(programme))
                : Optional.empty();
    }

    /** The packs that a viewer sees, the latest first, at most {@link #MOST_PACKS}. */
    @Transactional(readOnly = true)
    public List<Pack> of(String programme, Viewer viewer) {
        return rows.of(programme, viewer, MOST_PACKS);
    }

    /** The claim code of a pack as its letter has it; for those who may have the letter. */
    String claimCode(Pack pack) {
        return codes.of(pack.programme(), pack.serial());
    }
}
