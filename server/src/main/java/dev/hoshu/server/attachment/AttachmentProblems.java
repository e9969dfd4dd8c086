package dev.hoshu.server.attachment;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import org.springframework.util.unit.DataSize;

/** What stands against a paper. */
final class AttachmentProblems {

    private static final ProblemType UNFIT =
            ProblemType.of("unfit-document", 422, "受け取れない書類です", "The document is not taken");
    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-document", 404, "この書類はありません", "There is no such document");

    private AttachmentProblems() {}

    static Problem unfit(String name, Sentence why) {
        return Problem.of(
                        UNFIT,
                        new Sentence(
                                "「%s」: %s".formatted(name, why.ja()),
                                "\"%s\": %s".formatted(name, why.en())))
                .at("documents");
    }

    static Sentence empty() {
        return new Sentence(
                "ファイルが空です。中身のあるファイルをお選びください。",
                "The file is empty. Choose one that holds the paper.");
    }

    static Sentence tooLarge(long size, DataSize largest) {
        return new Sentence(
                "大きすぎます (%s)。1つのファイルは%sまでです。"
                        .formatted(megabytes(size), megabytes(largest.toBytes())),
                "It is too large (%s). One file has %s at most."
                        .formatted(megabytes(size), megabytes(largest.toBytes())));
    }

    static Sentence tooMany(int most) {
        return new Sentence(
                "書類は全部で%d件までです。".formatted(most), "There can be %d documents.".formatted(most));
    }

    static Problem unknown() {
        return Problem.of(
                UNKNOWN,
                new Sentence("一覧からお選びください。", "Choose one from the list of what there is."));
    }

    private static String megabytes(long bytes) {
        // In the units of the setting, of 1,024 bytes each; rounded up, so that what is too much
        // never looks like what is allowed.
        long tenths = Math.ceilDiv(bytes * 10, 1024L * 1024);
        return tenths % 10 == 0
                ? "%d MB".formatted(tenths / 10)
                : "%d.%d MB".formatted(tenths / 10, tenths % 10);
    }
}
