package dev.hoshu.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails that go to a server over SMTP: GreenMail, or one that behaves badly. */
class MailsOverSmtpTest {

    @TempDir private Path folder;

    static Mail mail(String once) {
        return mail(once, "taro@customer.example.jp", "継続のご案内", "保守は2027年3月31日に満了します。");
    }

    private static Mail mail(String once, String to, String subject, String text) {
        return new Mail(
                once,
                to,
                Locale.JAPANESE,
                new Sentence(subject, "A subject"),
                new Sentence(text, "A text"),
                List.of());
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            var pdf = new byte[] {'%', 'P', 'D', 'F', 0, (byte) 0xff};
            office.write(
                    new Mail(
                            "letter:1",
                            "taro@customer.example.jp",
                            Locale.JAPANESE,
                            new Sentence("納品書 HS00000001", "Delivery letter"),
                            new Sentence("登録コードは ABCD-EFGH です。\n二行目。", "The code"),
                            List.of(new Attachment("納品書.pdf", "application/pdf", pdf))));
            assertThat(office.outbox().sendDue()).isEqualTo(1);

            var arrived = mails.server().getReceivedMessages();
            assertThat(arrived).hasSize(1);
            var message = arrived[0];
            assertThat(message.getSubject()).isEqualTo("納品書 HS00000001");
            assertThat(message.getFrom()[0]).hasToString(PostOffice.FROM);
            assertThat(message.getAllRecipients()[0]).hasToString("taro@customer.example.jp");
            assertThat(message.getSentDate()).isEqualTo(Date.from(PostOffice.DATE));
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("List-Unsubscribe")).isNull();
            var parts = (Multipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo("登録コードは ABCD-EFGH です。\n二行目。");
            assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                    .isEqualTo("納品書.pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);

            var kept = office.only();
            assertThat(kept.state()).isEqualTo(MailState.SENT);
            assertThat(kept.sentBy()).isEqualTo("SMTP");
            assertThat(message.getMessageID()).isEqualTo(kept.messageId());
        }
    }

    @Test
    void theTextOfAMailIsNowhereInTheDatabase() {
        try (var office = PostOffice.withServer(folder)) {
            office.write(mail("letter:1", "a@b.example", "件名", "CLAIM-CODE-1234"));
            var dump =
                    office.jdbc()
                            .sql("SELECT encode(body, 'escape') FROM hoshu.mail")
                            .query(String.class)
                            .single();
            assertThat(dump).doesNotContain("CLAIM");
            assertThat(office.outbox().opened(office.only()).text()).isEqualTo("CLAIM-CODE-1234");
        }
    }

    @Test
    void aSecondMailOfTheSameKeyIsNone() {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            office.write(mail("letter:1"));
            office.write(mail("letter:1"));
            office.outbox().sendDue();
            office.write(mail("letter:1"));
            office.outbox().sendDue();
            assertThat(mails.server().getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            office.transaction()
                    .executeWithoutResult(t -> {
                        office.notices().send(mail("letter:1"));
                        t.setRollbackOnly();
                    });
            assertThat(office.outbox().sendDue()).isZero();
            assertThat(office.all()).isEmpty();
            assertThat(mails.server().getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void aServerThatIsAwayCostsNoMail() {
        try (var office = PostOffice.withServer(folder)) {
            office.write(mail("letter:1"));
            office.write(mail("letter:2"));
            assertThat(office.outbox().sendDue()).isZero();
            assertThat(office.all())
                    .allSatisfy(m -> {
                        assertThat(m.state()).isEqualTo(MailState.WAITING);
                        assertThat(m.attempts()).isEqualTo(1);
                        assertThat(m.said()).contains("127.0.0.1");
                    });
            try (var mails = Closing.of(office.open())) {
                assertThat(office.outbox().sendDue()).isEqualTo(2);
                assertThat(mails.server().getReceivedMessages()).hasSize(2);
            }
        }
    }

    @Test
    void whileTheServerIsAwayTheWaitsGrow() {
        try (var office = PostOffice.withPatience(folder)) {
            office.write(mail("letter:1"));
            office.outbox().sendDue();
            // Its time has not come.
            office.outbox().sendDue();
            var kept = office.only();
            assertThat(kept.attempts()).isEqualTo(1);
            assertThat(waitsOf(office)).isEqualTo(1);
            letItBeDue(office);
            office.outbox().sendDue();
            assertThat(waitsOf(office)).isEqualTo(2);
            letItBeDue(office);
            office.outbox().sendDue();
            assertThat(waitsOf(office)).isEqualTo(4);
        }
    }

    /** For how many hours the only mail waits. */
    private static long waitsOf(PostOffice office) {
        return office.jdbc()
                .sql(
                        """
                        SELECT round(extract(epoch FROM next_attempt_at - clock_timestamp()) / 3600)::bigint
                          FROM hoshu.mail
                        """)
                .query(Long.class)
                .single();
    }

    private static void letItBeDue(PostOffice office) {
        office.jdbc().sql("UPDATE hoshu.mail SET next_attempt_at = clock_timestamp()").update();
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgainAndHoldsNothingUp() {
        try (var office = PostOffice.withPort(folder, badServer("550 5.1.1 No such user here"))) {
            office.write(mail("letter:1"));
            office.outbox().sendDue();
            var kept = office.only();
            assertThat(kept.state()).isEqualTo(MailState.FAILED);
            assertThat(kept.said()).contains("No such user here");
        }
    }

    @Test
    void whatTheServerPutsOffIsTriedAgain() {
        try (var office = PostOffice.withPort(folder, badServer("451 4.3.0 Later please"))) {
            office.write(mail("letter:1"));
            office.outbox().sendDue();
            assertThat(office.only().state()).isEqualTo(MailState.WAITING);
            assertThat(office.only().said()).contains("Later please");
        }
    }

    @Test
    void whatWentOutWholeWithoutAnAnswerIsNotSentAgainByItself() {
        try (var office = PostOffice.withPort(folder, badServer(""))) {
            office.write(mail("letter:1"));
            office.outbox().sendDue();
            assertThat(office.only().state()).isEqualTo(MailState.UNCERTAIN);
            office.outbox().sendDue();
            assertThat(office.only().attempts()).isEqualTo(1);
        }
    }

    @Test
    void whatWasTakenByAServerThatStoppedIsUncertain() {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            office.write(mail("letter:1"));
            office.rows().take();
            office.outbox().sendDue();
            // Whoever took it may still be at it.
            assertThat(office.only().state()).isEqualTo(MailState.SENDING);
            office.jdbc()
                    .sql("UPDATE hoshu.mail SET taken_at = taken_at - interval '11 minutes'")
                    .update();
            office.outbox().sendDue();
            assertThat(office.only().state()).isEqualTo(MailState.UNCERTAIN);
            assertThat(mails.server().getReceivedMessages()).isEmpty();
            assertThat(office.rows().sendAgain(office.only().id())).isTrue();
            office.outbox().sendDue();
            assertThat(mails.server().getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void sendersThatWorkAtOnceSendEachMailOnce() throws Exception {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open());
                var senders = Executors.newFixedThreadPool(4)) {
            int count = 60;
            for (int i = 0; i < count; i++) {
                office.write(mail("letter:" + i));
            }
            var sent = new AtomicInteger();
            senders.invokeAll(
                    Collections.nCopies(
                            4,
                            () -> {
                                sent.addAndGet(office.outbox().sendDue());
                                return 0;
                            }));
            assertThat(sent).hasValue(count);
            assertThat(Arrays.stream(mails.server().getReceivedMessages()).map(m -> id(m)))
                    .hasSize(count)
                    .doesNotHaveDuplicates();
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nBcc: x@evil.example",
                "a\r\nBcc: x@evil.example\r\n\r\nbody",
                "a\rBcc: x@evil.example",
                "a\u2028Bcc: x@evil.example",
                "a\0Bcc: x@evil.example"
            })
    void aSubjectMakesOneHeader(String subject) throws Exception {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            office.write(mail("letter:1", "taro@customer.example.jp", subject, "text"));
            office.outbox().sendDue();
            var message = mails.server().getReceivedMessages()[0];
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSubject()).startsWith("a").contains("evil").doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: x@evil.example",
                "a@b.example, x@evil.example",
                "x <a@b.example>",
                "nobody",
                "@b.example",
                "a@b@c",
                "a b@c.example",
                "あ@b.example",
                "-"
            })
    void whatIsNoAddressFailsByItselfAndIsSeen(String to) {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            office.write(mail("letter:1", to, "件名", "text"));
            office.outbox().sendDue();
            assertThat(office.only().state()).isEqualTo(MailState.FAILED);
            assertThat(office.only().said()).contains("No address");
            assertThat(mails.server().getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void anySubjectAndTextArriveUnchanged() throws Exception {
        long seed = 20261125;
        var random = new Random(seed);
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            for (int i = 0; i < 25; i++) {
                var subject = words(random, 1 + random.nextInt(80)).strip();
                var text = words(random, random.nextInt(600)) + "。";
                office.write(mail("letter:" + i, "taro@customer.example.jp", "s" + subject, text));
                office.outbox().sendDue();
                var arrived = mails.server().getReceivedMessages()[i];
                assertThat(arrived.getSubject())
                        .as("seed %d, mail %d", seed, i)
                        .isEqualTo("s" + subject);
                assertThat(arrived.getContent().toString().strip())
                        .as("seed %d, mail %d", seed, i)
                        .isEqualTo(text.strip());
            }
        }
    }

    private static String words(Random random, int length) {
        var letters = "保守サービス継続満了日abcXYZ 0123456789-:;=?_é髙𠮷ｱ";
        return random.ints(length, 0, letters.codePointCount(0, letters.length()))
                .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aReminderTellsHowToBeSpared() throws Exception {
        try (var office = PostOffice.withServer(folder);
                var mails = Closing.of(office.open())) {
            long account =
                    office.jdbc()
                            .sql(
                                    """
                                    INSERT INTO hoshu.account (login, name, role) VALUES ('desk', 'Desk', 'DESK') RETURNING id
                                    """)
                            .query(Long.class)
                            .single();
            office.transaction()
                    .executeWithoutResult(
                            t -> office.notices().sendReminder(mail("reminders:1"), account));
            office.outbox().sendDue();
            Message message = mails.server().getReceivedMessages()[0];
            var link = "https://hoshu.example.jp/unsubscribe/" + office.links().token(account);
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
            assertThat(message.getHeader("List-Unsubscribe-Post"))
                    .containsExactly("List-Unsubscribe=One-Click");
            assertThat(office.links().read(office.links().token(account))).contains(account);
            assertThat(office.links().read((account + 1) + "." + "A".repeat(43))).isEmpty();
            assertThat(office.links().read("1.x")).isEmpty();
        }
    }

    /**
     * A server that takes every command and answers the end of the data with that line, or closes
     * the connection without a word.
     */
    private static int badServer(String afterData) {
        try {
            var socket = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
            Thread.ofVirtual()
                    .start(() -> {
                        while (true) {
                            try (var client = socket.accept()) {
                                talk(
                                        new BufferedReader(
                                                new InputStreamReader(
                                                        client.getInputStream(),
                                                        StandardCharsets.ISO_8859_1)),
                                        client.getOutputStream(),
                                        afterData);
                            } catch (IOException e) {
                                return;
                            }
                        }
                    });
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void talk(BufferedReader in, java.io.OutputStream out, String afterData)
            throws IOException {
        say(out, "220 ready");
        boolean data = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            if (data) {
                if (afterData.isEmpty()) {
                    return;
                }
                data = false;
                say(out, afterData);
            } else if (line.startsWith("DATA")) {
                data = true;
                say(out, "354 go on");
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(java.io.OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
