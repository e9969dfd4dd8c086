package dev.hoshu.server.document;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * The certificate of a registration: this machine is covered by this service on these days.
 *
 * @param head head and foot
 * @param number the number of the certificate
 * @param issuedOn the day on which it was issued
 * @param registeredOn the day of the registration
 * @param holder whose machine it is; null where that is not told
 * @param product what the machine is called; null if its name is not known
 * @param machine the machine's number
 * @param serial the machine's serial number
 * @param partNumber the service's part number
 * @param service what the service is called
 * @param level its level: the hours and the response
 * @param period its days
 * @param packSerial the serial number of the pack; null for a service without one
 * @param verify the address at which anybody can see whether it still holds; the QR code holds it
 * @param notes what else is to be known, such as a half term or the end of support
 */
public record CertificatePaper(
        Letterhead head,
        String number,
        LocalDate issuedOn,
        LocalDate registeredOn,
        @Nullable String holder,
        @Nullable Sentence product,
        String machine,
        String serial,
        String partNumber,
        Sentence service,
        Sentence level,
        CoveragePeriod period,
        @Nullable String packSerial,
        URI verify,
        List<Sentence> notes) {

    /** Copies the notes. */
    public CertificatePaper {
        notes = List.copyOf(notes);
    }
}
