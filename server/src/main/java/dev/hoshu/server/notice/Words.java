package dev.hoshu.server.notice;

import java.util.LinkedHashSet;

/** What a fault says, on one line, for a person. */
final class Words {

    private static final int MOST = 1000;

    private Words() {}

    static String of(Throwable fault) {
        var said = new LinkedHashSet<String>();
        for (var f = fault; f != null && said.size() < 4; f = f.getCause()) {
            var message = f.getMessage();
            said.add(message == null ? f.getClass().getSimpleName() : Notices.oneLine(message));
        }
        var line = String.join(" < ", said);
        return line.length() <= MOST ? line : line.substring(0, MOST);
    }
}
