package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;

/** How a controller's certificate is trusted; the names are the codes. */
public enum Trust {
    /** It is signed by an authority that this installation knows. */
    KNOWN_AUTHORITIES("既知の認証局", "known authorities"),
    /** It is this very certificate: most controllers sign their own. */
    THIS_CERTIFICATE("この証明書だけ", "this certificate alone"),
    /** There is none: for a network of one's own. */
    NO_TLS("TLSなし", "no TLS");

    private final Sentence words;

    Trust(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is called. */
    public Sentence words() {
        return words;
    }
}
