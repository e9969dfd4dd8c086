package dev.hoshu.server.servicecase;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;
import dev.hoshu.server.servicecase.store.WarningRows;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;

/**
 * Mails about a case, each with the case's machine and the link to its page. They are written in
 * the caller's transaction, and one of the same key is never written twice.
 */
@Service
public class CaseLetters {

    private final ServiceCaseRows cases;
    private final WarningRows people;
    private final Notices notices;
    private final PublicAddress address;
    private final boolean withSample;

    /** Made by Spring. */
    CaseLetters(
            ServiceCaseRows cases,
            WarningRows people,
            Notices notices,
            PublicAddress address,
            @Value("${hoshu.sample:false}") boolean withSample) {
        this.cases = cases;
        this.people = people;
        this.notices = notices;
        this.address = address;
        this.withSample = withSample;
    }

    /**
     * What is said.
     *
     * @param caseNumber the case's number
     * @param once what it is about, at most 150 characters; the addressee is added to it
     * @param subject one line
     * @param text what is said beside machine and link
     */
    public record Letter(String caseNumber, String once, Sentence subject, Sentence text) {}

    /** Writes to everybody of the service desk who has an address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toDesk(Letter letter) {
        var one = whole(letter.caseNumber());
        people.recipients(withSample).forEach(to -> send(one, letter, to));
    }

    /**
     * Writes to the case's contact, or, where that has no address, to the accounts of the case's
     * customer. A contact without an account reads it in both languages.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toCustomer(Letter letter) {
        var one = whole(letter.caseNumber());
        var mail = one.contact().mail();
        if (mail != null && !mail.isBlank()) {
            var language = people.languageOf(mail);
            send(
                    one,
                    language.isPresent() ? letter : bilingual(letter),
                    new WarningRows.Recipient(0, mail, language.orElse("ja")));
        } else if (one.customer() != null) {
            people.customers(one.programme(), one.customer(), withSample)
                    .forEach(to -> send(one, letter, to));
        }
    }

    private ServiceCase whole(String number) {
        return cases.find(number, Viewer.EVERYTHING)
                .orElseThrow(() -> CaseProblems.unknown(number));
    }

    private static Letter bilingual(Letter letter) {
        var both = letter.text().ja() + "\n\n" + letter.text().en();
        var subject = letter.subject().ja() + " / " + letter.subject().en();
        return new Letter(
                letter.caseNumber(),
                letter.once(),
                new Sentence(subject, subject),
                new Sentence(both, both));
    }

    private void send(ServiceCase one, Letter letter, WarningRows.Recipient to) {
        var machine = one.machineNumber() + " S/N " + one.serialNumber();
        var link = address.of("/cases/" + one.number());
        notices.send(
                new Mail(
                        letter.once() + ":" + (to.account() == 0 ? "contact" : to.account()),
                        to.email(),
                        Locale.of(to.language()),
                        letter.subject(),
                        new Sentence(
                                "%s\n%s\n\n%s\n".formatted(machine, letter.text().ja(), link),
                                "%s\n%s\n\n%s\n".formatted(machine, letter.text().en(), link)),
                        List.of()));
    }
}
