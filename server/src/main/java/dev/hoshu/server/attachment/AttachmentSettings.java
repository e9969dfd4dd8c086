package dev.hoshu.server.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param largest the largest file, up to 50 MB
 * @param most the most files of one subject, from 1 to 100
 */
@ConfigurationProperties("hoshu.attachments")
public record AttachmentSettings(
        @DefaultValue("10MB") DataSize largest, @DefaultValue("10") int most) {

    private static final DataSize LARGEST_POSSIBLE = DataSize.ofMegabytes(50);
    private static final int MOST_POSSIBLE = 100;

    /** Checks the bounds. */
    public AttachmentSettings {
        if (largest.toBytes() < 1 || largest.compareTo(LARGEST_POSSIBLE) > 0) {
            throw new IllegalArgumentException(
                    "hoshu.attachments.largest (%s) must be 1B to %s."
                            .formatted(largest, LARGEST_POSSIBLE));
        }
        if (most < 1 || most > MOST_POSSIBLE) {
            throw new IllegalArgumentException(
                    "hoshu.attachments.most (%d) must be 1 to %d.".formatted(most, MOST_POSSIBLE));
        }
    }
}
