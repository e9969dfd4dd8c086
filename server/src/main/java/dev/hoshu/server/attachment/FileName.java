package dev.hoshu.server.attachment;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name that can be shown, stored and saved of one that somebody sent. */
final class FileName {

    /** The most characters of a name that is kept. */
    static final int LONGEST = 100;

    private FileName() {}

    /**
     * The last part of a path, without what cannot be seen or cannot stand in a file's name, not
     * longer than {@link #LONGEST}, and ending as its content demands.
     */
    static String cleaned(String sent, MediaKind kind) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain =
                Normalizer.normalize(last, Normalizer.Form.NFC)
                        // Control and format characters; among them those that turn the direction
                        // of what follows, so that exe.fdp would read pdf.exe.
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                        .replaceAll("[<>:\"|?*;%&$`]", "_")
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[. ]+|[. ]+$", "");
        var ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean right = plain.indexOf('.') > 0 && kind.endings().contains(ending);
        var stem = right ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        var rest = "." + (right ? ending : kind.endings().getFirst());
        return shortened(stem.isBlank() ? "document" : stem.strip(), LONGEST - rest.length())
                + rest;
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // Never half of a character that has two.
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
