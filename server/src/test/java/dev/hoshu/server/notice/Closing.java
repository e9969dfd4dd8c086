package dev.hoshu.server.notice;

import com.icegreen.greenmail.util.GreenMail;

/**
 * A mail server that is stopped at the end of a block.
 *
 * @param server the server
 */
record Closing(GreenMail server) implements AutoCloseable {

    static Closing of(GreenMail server) {
        return new Closing(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
