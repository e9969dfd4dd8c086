package dev.hoshu.server.notice;

import dev.hoshu.server.audit.Seal;
import dev.hoshu.server.notice.store.MailRows;

import org.springframework.stereotype.Component;

/** Closes what mails say before it is stored: claim codes and secret addresses are in them. */
@Component
class MailSeal {

    private static final String PURPOSE = "mail-seal";

    private final Seal seal;

    MailSeal(Seal seal) {
        this.seal = seal;
    }

    MailRows.Sealed close(String once, byte[] open) {
        return new MailRows.Sealed(seal.close(PURPOSE, once, open));
    }

    byte[] open(String once, MailRows.Sealed closed) {
        return seal.open(PURPOSE, once, closed.bytes());
    }
}
