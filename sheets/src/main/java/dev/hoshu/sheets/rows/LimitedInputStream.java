package dev.hoshu.sheets.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error past a limit, so that a small file cannot unpack without end. */
final class LimitedInputStream extends FilterInputStream {

    private final long most;
    private long count;

    LimitedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(long read) throws IOException {
        count += read;
        if (count > most) {
            throw new IOException("More than %d bytes unpacked.".formatted(most));
        }
    }
}
