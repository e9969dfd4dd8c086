package dev.hoshu.server.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What can be set about mail beside the server's address, which is Spring's {@code spring.mail}.
 */
@Component
class MailSettings {

    private final String from;
    private final String folder;
    private final Duration firstWait;

    MailSettings(
            @Value("${hoshu.mail.from:hoshu@localhost}") String from,
            @Value("${hoshu.mail.folder:}") String folder,
            @Value("${hoshu.data-folder:}") String dataFolder,
            @Value("${hoshu.mail.first-wait:30s}") Duration firstWait) {
        this.from = from;
        this.folder =
                folder.isBlank() && !dataFolder.isBlank()
                        ? Path.of(dataFolder, "mails").toString()
                        : folder;
        this.firstWait = firstWait;
        if (!MessageMaker.isAddress(from)) {
            throw new IllegalStateException(
                    "hoshu.mail.from (\"%s\") must be a mail address such as hoshu@example.jp."
                            .formatted(from));
        }
    }

    /** The address that mails come from. */
    String from() {
        return from;
    }

    /**
     * Where mails land when no server is configured: {@code hoshu.mail.folder}, or else {@code
     * mails} in the data folder; empty if there is neither.
     */
    Optional<Path> folder() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /** The wait after the first try that failed; each further one is twice as long. */
    Duration firstWait() {
        return firstWait;
    }
}
