package dev.hoshu.server.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Which way mails go: to the server of {@code spring.mail.host}, else into the folder. */
@Component
class Carriers {

    private final Optional<Carrier> carrier;

    Carriers(
            ObjectProvider<JavaMailSenderImpl> servers,
            MailSettings settings,
            MessageMaker messages) {
        var server = servers.getIfAvailable();
        this.carrier =
                server == null
                        ? settings.folder().map(folder -> new FolderCarrier(folder, messages))
                        : Optional.of(new SmtpCarrier(server, messages));
    }

    /** The way; empty if there is neither, and then mails wait. */
    Optional<Carrier> carrier() {
        return carrier;
    }
}
