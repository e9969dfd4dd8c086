package dev.hoshu.server.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;

/**
 * Lays mails into a folder, each as a message that mail programs open (.eml) and its text (.txt).
 * The name of the files is the mail's number and addressee, so that a mail laid down twice is there
 * once. Mails carry secrets: only the server's own account may read the folder.
 */
final class FolderCarrier implements Carrier {

    private final Path folder;
    private final MessageMaker messages;
    private final Session session = Session.getInstance(new Properties());

    FolderCarrier(Path folder, MessageMaker messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "FOLDER";
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Trip start() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new Trip() {
            @Override
            public Handover carry(WholeMail mail) {
                return lay(mail);
            }

            @Override
            public void close() {
                // Each file was closed when it was whole.
            }
        };
    }

    private Handover lay(WholeMail mail) {
        var name = name(mail.head());
        try {
            var message = messages.message(session, mail, true);
            write(name + ".txt", messages.plainText(mail).getBytes(StandardCharsets.UTF_8));
            write(name + ".eml", MessageMaker.bytes(message));
            return new Handover.Accepted(name(), name + ".eml");
        } catch (IOException | MessagingException e) {
            return new Handover.NotYet(Words.of(e));
        }
    }

    static String name(KeptMail head) {
        var addressee = head.recipient().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.@_+-]", "_");
        return "%06d-%s"
                .formatted(head.id(), addressee.substring(0, Math.min(80, addressee.length())));
    }

    /** A file is there whole or not at all. */
    private void write(String name, byte[] bytes) throws IOException {
        var draft = folder.resolve("." + name + ".draft");
        Files.write(
                draft,
                bytes,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(
                draft,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
