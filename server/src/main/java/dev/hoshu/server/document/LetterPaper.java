package dev.hoshu.server.document;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * The letter with which a pack is delivered: it holds the pack's serial number and the address of
 * the registration page (REG-2), and the claim code that shows who holds it.
 *
 * @param head head and foot
 * @param to to whom it goes
 * @param writtenOn its day
 * @param orderNumber the order that it belongs to
 * @param orderLine the line of that order, from 1
 * @param packSerial the serial number of the pack, as it is printed
 * @param claimCode the code that is asked for at the registration, as it is printed
 * @param register the address of the registration page; the QR code holds it
 * @param partNumber the service's part number
 * @param service what the service is called
 * @param product what the machine is called that it was ordered for; null if its name is not known
 * @param machine that machine's number; null if the order names none
 * @param serial that machine's serial number; null if the order names none
 * @param notes what else is to be known before it is registered: half a term, from when it runs
 */
public record LetterPaper(
        Letterhead head,
        Addressee to,
        LocalDate writtenOn,
        String orderNumber,
        int orderLine,
        String packSerial,
        String claimCode,
        URI register,
        String partNumber,
        Sentence service,
        @Nullable Sentence product,
        @Nullable String machine,
        @Nullable String serial,
        List<Sentence> notes) {

    /** Copies the notes. */
    public LetterPaper {
        notes = List.copyOf(notes);
    }
}
