package dev.hoshu.server.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An address as a QR code that is still read with 15 % of it soiled (level M). */
final class QrCode {

    /** The modules that stay free on each side. */
    static final int FREE = 4;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The code of an address.
     *
     * @param address of at most 1,000 letters
     */
    static QrCode of(URI address) {
        try {
            var code =
                    Encoder.encode(
                            address.toASCIIString(),
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"));
            return new QrCode(code.getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "Address (%s) is too long for a QR code.".formatted(address), e);
        }
    }

    /** Modules on each side. */
    int modules() {
        return matrix.getWidth();
    }

    /** Dark modules beside each other, as one oblong each. */
    List<Run> darkRuns() {
        var runs = new ArrayList<Run>();
        for (int row = 0; row < modules(); row++) {
            int column = 0;
            while (column < modules()) {
                int begin = column;
                while (column < modules() && matrix.get(column, row) == 1) {
                    column++;
                }
                if (column > begin) {
                    runs.add(new Run(row, begin, column - begin));
                }
                column++;
            }
        }
        return runs;
    }

    /** Dark modules from a column on. */
    record Run(int row, int column, int length) {}
}
