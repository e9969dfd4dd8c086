package dev.hoshu.server.attachment;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Looks into a picture: it is decoded from end to end, but only after its size in pixels was read
 * and found bearable, and into a small picture, so that a few bytes cannot become gigabytes.
 */
final class ImageContent {

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int KEPT_SIDE = 500;

    private ImageContent() {}

    static ContentCheck check(byte[] content, MediaKind kind) {
        int end =
                switch (kind) {
                    case PNG -> EndOfPicture.png(content);
                    case JPEG -> EndOfPicture.jpeg(content);
                    case PDF -> throw new IllegalArgumentException("A PDF is no picture.");
                };
        if (end < 0) {
            return broken(kind);
        }
        if (end < content.length) {
            return ContentCheck.unfit(
                    "画像の終わりの後に別のデータがあります。画像を保存し直してお送りください。",
                    "Something else stands after the end of the picture. Save the picture anew and"
                            + " send it.");
        }
        var reader = reader(kind);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // Without the metadata, whose texts may be packed as tightly as they like.
            reader.setInput(input, true, true);
            var tooLarge = tooLarge(reader.getWidth(0), reader.getHeight(0));
            if (tooLarge != null) {
                return tooLarge;
            }
            decode(reader);
            return new ContentCheck.Sound(kind);
        } catch (IOException | RuntimeException unreadable) {
            return broken(kind);
        } finally {
            reader.dispose();
        }
    }

    private static void decode(ImageReader reader) throws IOException {
        var small = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / KEPT_SIDE);
        small.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, small);
    }

    private static ContentCheck.@Nullable Unfit tooLarge(int width, int height) {
        if (width <= LONGEST_SIDE
                && height <= LONGEST_SIDE
                && (long) width * height <= MOST_PIXELS) {
            return null;
        }
        return ContentCheck.unfit(
                "画像が大きすぎます (%d×%d 画素)。縦横それぞれ%d画素、合わせて5000万画素までです。"
                        .formatted(width, height, LONGEST_SIDE),
                "The picture is too large (%d by %d pixels). A side has %d pixels at most, the"
                                .formatted(width, height, LONGEST_SIDE)
                        + " picture 50 million.");
    }

    private static ContentCheck broken(MediaKind kind) {
        return ContentCheck.unfit(
                "%s として読み取れません。ファイルが壊れているか、別のものです。保存し直してお送りください。".formatted(kind),
                "It cannot be read as %s; it is damaged or something else. Save it anew and send it."
                        .formatted(kind));
    }

    private static ImageReader reader(MediaKind kind) {
        return ImageIO.getImageReadersByFormatName(kind.endings().getFirst()).next();
    }
}
