package dev.hoshu.server.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.audit.Seal;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.notice.store.MailRows;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The outbox over a database of its own, with a real mail server beside it or a folder. */
final class PostOffice implements AutoCloseable {

    /** The Date of every mail. */
    static final Instant DATE = Instant.parse("2026-11-22T03:00:00Z");

    static final String FROM = "hoshu@maker.example.jp";

    private final int port;
    private final MailRows rows;
    private final Outbox outbox;
    private final Notices notices;
    private final UnsubscribeLinks links;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private @Nullable GreenMail server;

    private PostOffice(Path folder, int port, Duration firstWait) {
        this.port = port;
        var address = TestDatabase.empty();
        var database =
                new DriverManagerDataSource(
                        address.urlWithSearchPath(), address.user(), address.password());
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.rows = new MailRows(jdbc);
        var secrets = new Secrets(folder.resolve("key").toString());
        this.links =
                new UnsubscribeLinks(
                        secrets,
                        new PublicAddress(
                                new MockEnvironment()
                                        .withProperty(
                                                "hoshu.address", "https://hoshu.example.jp")));
        var settings = new MailSettings(FROM, "", folder.toString(), firstWait);
        var messages = new MessageMaker(settings, links);
        var seal = new MailSeal(new Seal(secrets));
        this.outbox =
                new Outbox(rows, seal, carriers(port, settings, messages), settings, messages);
        this.notices =
                new Notices(rows, seal, new Today(Clock.fixed(DATE, Today.ZONE)), new WakeUp());
    }

    private static Carriers carriers(int port, MailSettings settings, MessageMaker messages) {
        var beans = new DefaultListableBeanFactory();
        if (port > 0) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(port);
            sender.getJavaMailProperties()
                    .putAll(
                            Map.of(
                                    "mail.smtp.connectiontimeout", "5000",
                                    "mail.smtp.timeout", "5000",
                                    "mail.smtp.writetimeout", "5000"));
            beans.registerSingleton("sender", sender);
        }
        return new Carriers(beans.getBeanProvider(JavaMailSenderImpl.class), settings, messages);
    }

    /** Mails go to a server, which is not there yet; a mail that failed is tried again at once. */
    static PostOffice withServer(Path folder) {
        return new PostOffice(folder, freePort(), Duration.ZERO);
    }

    /** The same, and a mail that failed waits first. */
    static PostOffice withPatience(Path folder) {
        return new PostOffice(folder, freePort(), Duration.ofHours(1));
    }

    /** Mails go to whatever listens at that port. */
    static PostOffice withPort(Path folder, int port) {
        return new PostOffice(folder, port, Duration.ZERO);
    }

    /** No server is configured. */
    static PostOffice withFolder(Path folder) {
        return new PostOffice(folder, 0, Duration.ZERO);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mail server comes up. */
    GreenMail open() {
        var opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        server = opened;
        return opened;
    }

    Outbox outbox() {
        return outbox;
    }

    Notices notices() {
        return notices;
    }

    UnsubscribeLinks links() {
        return links;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    MailRows rows() {
        return rows;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /** Writes a mail in a transaction of its own. */
    void write(Mail mail) {
        transaction.executeWithoutResult(t -> notices.send(mail));
    }

    /** Every mail, the latest first. */
    List<KeptMail> all() {
        return rows.latest(Long.MAX_VALUE, 1000);
    }

    /** The only mail. */
    KeptMail only() {
        var all = all();
        if (all.size() != 1) {
            throw new AssertionError("There are %d mails.".formatted(all.size()));
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        var running = server;
        if (running != null) {
            running.stop();
        }
    }
}
