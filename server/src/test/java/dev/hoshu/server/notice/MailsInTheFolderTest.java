package dev.hoshu.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Mails of an installation without a mail server. */
class MailsInTheFolderTest {

    @TempDir private Path folder;

    private static Mail mail(String once, String to) {
        return new Mail(
                once,
                to,
                Locale.JAPANESE,
                new Sentence("継続のご案内", "Renewals"),
                new Sentence("保守は2027年3月31日に満了します。\n二行目。", "Coverage ends."),
                List.of(new Attachment("../../list.csv", "text/csv", new byte[] {'a'})));
    }

    @Test
    void aMailCanBeReadInAnEditorAndInAMailProgram() throws Exception {
        try (var office = PostOffice.withFolder(folder)) {
            office.write(mail("letter:1", "taro@customer.example.jp"));
            assertThat(office.outbox().sendDue()).isEqualTo(1);
            var name = "000001-taro@customer.example.jp";
            var text = Files.readString(folder.resolve("mails").resolve(name + ".txt"));
            assertThat(text)
                    .contains("To: taro@customer.example.jp")
                    .contains("Subject: 継続のご案内")
                    .contains("Attachment: ....list.csv")
                    .contains("保守は2027年3月31日に満了します。\n二行目。");
            var file = folder.resolve("mails").resolve(name + ".eml");
            assertThat(Files.readString(file)).contains("保守は2027年3月31日に満了します。");
            try (var in = Files.newInputStream(file)) {
                var message = new MimeMessage(Session.getInstance(new Properties()), in);
                assertThat(message.getSubject()).isEqualTo("継続のご案内");
                assertThat(message.getMessageID()).isEqualTo(office.only().messageId());
            }
            assertThat(office.only().sentBy()).isEqualTo("FOLDER");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve("mails"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aMailThatWasTakenBeforeAStopIsLaidDownOnceAfterIt() throws Exception {
        try (var office = PostOffice.withFolder(folder)) {
            office.write(mail("letter:1", "taro@customer.example.jp"));
            office.rows().take();
            office.jdbc()
                    .sql("UPDATE hoshu.mail SET taken_at = taken_at - interval '11 minutes'")
                    .update();
            assertThat(office.outbox().sendDue()).isEqualTo(1);
            try (var files = Files.list(folder.resolve("mails"))) {
                assertThat(files).hasSize(2);
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNoMail() throws Exception {
        Files.writeString(folder.resolve("mails"), "a file where the folder should be");
        try (var office = PostOffice.withFolder(folder)) {
            office.write(mail("letter:1", "taro@customer.example.jp"));
            assertThat(office.outbox().sendDue()).isZero();
            assertThat(office.only().state()).isEqualTo(MailState.WAITING);
            assertThat(office.only().said()).isNotEmpty();
            Files.delete(folder.resolve("mails"));
            assertThat(office.outbox().sendDue()).isEqualTo(1);
        }
    }
}
