package dev.hoshu.server.attachment;

import java.util.concurrent.Semaphore;

/** Looks into files. Few at once, for a picture that is decoded takes memory. */
final class Contents {

    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Contents() {}

    /** What a file is, by its content alone. */
    static ContentCheck check(byte[] content) {
        var kind = MediaKind.of(content);
        if (kind.isEmpty()) {
            return ContentCheck.unfit(
                    "PDF でも PNG でも JPEG でもありません。いずれかの形式でお送りください (HEIC の写真は JPEG にして保存できます)。",
                    "This is neither PDF nor PNG nor JPEG. Send one of these (a HEIC photo can be"
                            + " saved as JPEG).");
        }
        if (HiddenArchive.endsIn(content)) {
            return ContentCheck.unfit(
                    "ファイルの中に別のアーカイブ (ZIP) があります。書類だけのファイルをお送りください。",
                    "The file holds an archive (ZIP) besides. Send a file that is the paper"
                            + " alone.");
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return switch (kind.get()) {
                case PDF -> PdfContent.check(content);
                case PNG, JPEG -> ImageContent.check(content, kind.get());
            };
        } finally {
            AT_ONCE.release();
        }
    }
}
