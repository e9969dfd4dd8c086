package dev.hoshu.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks whether what was delivered has its letter, once: on record, in the outbox and, as soon as
 * the outbox says that it was sent, in the folder. A mail may still wait there; that is a promise
 * and not a loss.
 */
final class SentLetters {

    // A letter that somebody asks for once more is another mail, with a key of its own.
    private static final String MAILS =
            """
            SELECT a.file_name, m.id, m.recipient, m.state FROM hoshu.mail_attachment a
              JOIN hoshu.mail m ON m.id = a.mail_id WHERE m.once LIKE 'delivery:%'
            """;
    private static final String FIRST_LETTERS =
            "SELECT pack_serial, recipient FROM hoshu.pack_letter WHERE copy = 1";

    private final Map<String, List<Mail>> mails = new HashMap<>();
    private final Map<String, List<String>> recipients = new HashMap<>();
    private final Map<Long, List<String>> files = new HashMap<>();

    private record Mail(long number, String recipient, String state) {}

    SentLetters(Connection connection, Path folder) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MAILS)) {
            while (row.next()) {
                var mail = new Mail(row.getLong(2), row.getString(3), row.getString(4));
                mails.computeIfAbsent(row.getString(1), file -> new ArrayList<>()).add(mail);
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FIRST_LETTERS)) {
            while (row.next()) {
                recipients
                        .computeIfAbsent(row.getString(1), pack -> new ArrayList<>())
                        .add(String.valueOf(row.getString(2)));
            }
        }
        if (Files.isDirectory(folder)) {
            try (var messages = Files.newDirectoryStream(folder, "[0-9]*-*.eml")) {
                for (var message : messages) {
                    var name = message.getFileName().toString();
                    files.computeIfAbsent(number(name), number -> new ArrayList<>()).add(name);
                }
            }
        }
    }

    private static long number(String fileName) {
        return Long.parseLong(fileName.substring(0, fileName.indexOf('-')));
    }

    void compare(List<Acknowledged.Delivered> packs, Findings findings) {
        for (var pack : packs) {
            onRecord(pack, findings);
            inTheOutbox(pack, findings);
        }
    }

    private void onRecord(Acknowledged.Delivered pack, Findings findings) {
        var first = recipients.getOrDefault(pack.pack(), List.of());
        if (!first.contains(pack.mail())) {
            findings.lost("letter of " + pack.pack());
        }
        if (first.size() > 1) {
            findings.twice(pack.pack() + ": " + first.size() + " first letters");
        }
    }

    private void inTheOutbox(Acknowledged.Delivered pack, Findings findings) {
        var kept = mails.getOrDefault(pack.pack() + ".pdf", List.of());
        if (kept.stream().noneMatch(mail -> mail.recipient().equals(pack.mail()))) {
            findings.lost("mail of " + pack.pack());
        }
        if (kept.size() > 1) {
            findings.twice(pack.pack() + ": " + kept.size() + " mails");
        }
        kept.forEach(mail -> inTheFolder(pack, mail, findings));
    }

    private void inTheFolder(Acknowledged.Delivered pack, Mail mail, Findings findings) {
        int laid = files.getOrDefault(mail.number(), List.of()).size();
        switch (mail.state()) {
            case "WAITING", "SENDING" -> {}
            case "SENT" -> {
                if (laid == 0) {
                    findings.lost("mail of %s, which was sent".formatted(pack.pack()));
                }
            }
            default -> findings.lost("mail of %s: %s".formatted(pack.pack(), mail.state()));
        }
        if (laid > 1) {
            findings.twice("%s: mail laid down %d times".formatted(pack.pack(), laid));
        }
    }
}
