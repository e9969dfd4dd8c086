package dev.hoshu.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a file is, is told by its content; what could act is not taken. */
class ContentsTest {

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("a PDF", SentFiles.pdf("note"), MediaKind.PDF),
                arguments("a PDF of 200 pages", SentFiles.pdfOfPages(200), MediaKind.PDF),
                arguments("a PNG", SentFiles.picture("png"), MediaKind.PNG),
                arguments("a JPEG", SentFiles.picture("jpg"), MediaKind.JPEG),
                arguments("a large picture", SentFiles.picture("png", 5000, 4000), MediaKind.PNG),
                arguments(
                        "a photo with its small copy behind it",
                        SentFiles.joined(SentFiles.picture("jpg"), SentFiles.picture("jpg", 9, 9)),
                        MediaKind.JPEG),
                arguments(
                        "a photo padded with zeros",
                        SentFiles.joined(SentFiles.picture("jpg"), new byte[40]),
                        MediaKind.JPEG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void soundFilesAreTaken(String what, byte[] content, MediaKind kind) {
        assertThat(Contents.check(content)).as(what).isEqualTo(new ContentCheck.Sound(kind));
    }

    static Stream<Arguments> unfit() {
        var pdf = SentFiles.pdf("note");
        var png = SentFiles.picture("png");
        return Stream.of(
                arguments("a program", SentFiles.exe(), "neither PDF"),
                arguments("a page", SentFiles.ascii("<html><script>1</script>"), "neither PDF"),
                arguments("a drawing that scripts", SentFiles.ascii("<svg/>"), "neither PDF"),
                arguments("an archive", SentFiles.zip(""), "neither PDF"),
                arguments("a GIF", SentFiles.picture("gif"), "neither PDF"),
                arguments("a fake PDF", SentFiles.ascii("%PDF-1.7\nnothing"), "cannot be read"),
                arguments("half a PDF", Arrays.copyOf(pdf, pdf.length / 3), "cannot be read"),
                arguments(
                        "something before a PDF",
                        SentFiles.joined(SentFiles.exe(), pdf),
                        "neither PDF"),
                arguments("a PDF to be unlocked", SentFiles.lockedPdf("secret"), "encrypted"),
                arguments("a PDF with restrictions", SentFiles.lockedPdf(""), "encrypted"),
                arguments("a PDF with a script", SentFiles.pdfWithScript(), "script"),
                arguments("a PDF that launches", SentFiles.pdfThatLaunches(), "acts"),
                arguments("a PDF with a file", SentFiles.pdfWithFile(), "embedded"),
                arguments("a PDF with an XFA form", SentFiles.pdfWithForm(), "acts"),
                arguments("a PDF of 201 pages", SentFiles.pdfOfPages(201), "201"),
                arguments("a PDF that unpacks", SentFiles.pdfBomb(80, "ObjStm"), "unpacks"),
                arguments("the same disguised", SentFiles.pdfBomb(80, "Obj#53tm"), "unpacks"),
                arguments(
                        "a PDF that is an archive too",
                        SentFiles.joined(pdf, SentFiles.zip("")),
                        "archive"),
                arguments(
                        "the same with an end like a PDF's",
                        SentFiles.joined(pdf, SentFiles.zip("\nstartxref\n0\n%%EOF\n")),
                        "archive"),
                arguments(
                        "a picture that is an archive too",
                        SentFiles.joined(png, SentFiles.zip("")),
                        "archive"),
                arguments(
                        "a picture and then a page",
                        SentFiles.joined(png, SentFiles.ascii("<script>1</script>")),
                        "after the end"),
                arguments(
                        "a photo and then a page",
                        SentFiles.joined(
                                SentFiles.picture("jpg"), SentFiles.ascii("<script>1</script>")),
                        "after the end"),
                arguments("half a picture", Arrays.copyOf(png, png.length / 2), "cannot be read"),
                arguments("a bomb", SentFiles.pngThatSays(60_000, 60_000), "too large"),
                arguments("just too many", SentFiles.pngThatSays(10_001, 5_000), "too large"),
                arguments("a line", SentFiles.pngThatSays(20_001, 1), "too large"),
                arguments("only a signature", Arrays.copyOf(png, 8), "cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void otherFilesAreNot(String what, byte[] content, String why) {
        assertThat(Contents.check(content))
                .as(what)
                .isInstanceOfSatisfying(
                        ContentCheck.Unfit.class, u -> assertThat(u.why().en()).contains(why));
    }

    /** However a file is damaged, the check ends with an answer and never with a fault. */
    @ParameterizedTest
    @MethodSource("seeds")
    void damageNeverBreaksTheCheck(long seed) {
        var random = new Random(seed);
        var files =
                new byte[][] {
                    SentFiles.pdf("note"), SentFiles.picture("png"), SentFiles.picture("jpg")
                };
        var file = files[random.nextInt(files.length)].clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
        }
        var cut = Arrays.copyOf(file, 8 + random.nextInt(file.length));
        assertThat(Contents.check(random.nextBoolean() ? file : cut))
                .as("seed %d", seed)
                .isNotNull();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("納品書.pdf", "納品書.pdf"),
                arguments("C:\\Users\\taro\\納品書.PDF", "納品書.pdf"),
                arguments("../../etc/passwd", "passwd.pdf"),
                arguments("/", "document.pdf"),
                arguments("", "document.pdf"),
                arguments("setup.exe", "setup.exe.pdf"),
                arguments(".htaccess", "htaccess.pdf"),
                arguments("a\0b\r\nSet-Cookie: x=1.pdf", "abSet-Cookie_ x=1.pdf"),
                arguments("note\u202efdp.exe", "notefdp.exe.pdf"),
                arguments("<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf"),
                arguments("note.pdf. . .", "note.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreCleaned(String sent, String kept) {
        assertThat(FileName.cleaned(sent, MediaKind.PDF)).isEqualTo(kept);
    }

    @Test
    void longNamesAreShortenedBetweenCharacters() {
        var kept = FileName.cleaned("\ud83d\ude00".repeat(80) + ".pdf", MediaKind.PDF);
        assertThat(kept).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("\ude00.pdf");
        assertThat(FileName.cleaned("x".repeat(500), MediaKind.JPEG))
                .hasSize(FileName.LONGEST)
                .endsWith(".jpg");
    }
}
