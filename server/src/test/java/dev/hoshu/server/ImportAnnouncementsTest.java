package dev.hoshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.frontdoor.Today;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code hoshu import announcements}, from its words to what the database keeps (EOS-1). */
class ImportAnnouncementsTest {

    private static final DatabaseAddress DATABASE = TestDatabase.sample();

    /** The sample has its machine types in support and of some customers. */
    private static final String TYPE = "7DG9";

    private final JdbcClient jdbc =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            DATABASE.urlWithSearchPath(), DATABASE.user(), DATABASE.password()));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final LocalDate today = LocalDate.now(Today.ZONE);
    private final Path file;

    ImportAnnouncementsTest(@TempDir Path folder) {
        this.file = folder.resolve("ends.csv");
    }

    @BeforeEach
    void aFile() throws IOException {
        Files.writeString(
                file, "machine_type,end_of_support\n%s,%s\n".formatted(TYPE, today.plusYears(2)));
    }

    @Test
    void aDryRunShowsTheDifferenceAndTheNextRunKeepsItAsADraft() {
        long before = count();
        assertThat(run(announced("--dry-run"))).as(said()).isZero();
        assertThat(said())
                .contains(TYPE, today.plusYears(2).toString(), "A dry run: nothing was changed.");
        assertThat(count()).isEqualTo(before);

        said.reset();
        assertThat(run(announced())).as(said()).isZero();
        assertThat(count()).isEqualTo(before + 1);
        var number =
                jdbc.sql("SELECT max(number) FROM eos_announcement").query(String.class).single();
        assertThat(said()).contains("/eos/announcements/" + number).doesNotContain("dry run");
        var kept =
                jdbc.sql(
                                "SELECT title, state, made_by, source FROM eos_announcement WHERE"
                                        + " number = ?")
                        .param(number)
                        .query()
                        .singleRow();
        assertThat(kept)
                .containsEntry("title", "The end of a type")
                .containsEntry("state", "DRAFT")
                .containsEntry("made_by", "clerk")
                .containsEntry("source", "ends.csv");
        assertThat(
                        jdbc.sql(
                                        "SELECT why FROM audit_entry WHERE act = 'eos.taken-in' AND"
                                                + " subject LIKE ?")
                                .param("%" + number)
                                .query(String.class)
                                .list())
                .containsExactly("the maker's letter");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no title               | --title=          | 1 | --title: Write what it is called
                    no such day            | --notice-on=soon  | 1 | --notice-on: Write the day of notice
                    no such programme      | --programme=nope  | 2 | There is no programme "nope"
                    an option of no verb   | --titel=x         | 2 | "--titel=x" is not understood
                    """)
    void whatIsWrongIsSaidAndNothingIsKept(
            String situation, String option, int status, String words) {
        long before = count();
        assertThat(run(announced(option))).as(said()).isEqualTo(status);
        assertThat(said()).containsIgnoringCase(words).containsPattern("[ぁ-ん]");
        assertThat(count()).as(situation).isEqualTo(before);
    }

    @Test
    void aRowThatIsNotUnderstoodIsNamedInBothLanguagesAndNothingIsKept() throws IOException {
        long before = count();
        Files.writeString(file, "machine_type,end_of_support\nZZZZ,2029-12-30\n");
        assertThat(run(announced())).as(said()).isEqualTo(1);
        assertThat(said()).contains("ZZZZ", "カタログ", "catalogue");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereAndAKindThatIsNoneAreToldApart() throws IOException {
        Files.delete(file);
        assertThat(run(announced())).isEqualTo(1);
        assertThat(said()).contains("ends.csv cannot be read", "を読めません");
        said.reset();
        assertThat(run(List.of("import", "announcement", file.toString()))).isEqualTo(2);
        assertThat(said()).contains("There is no kind \"announcement\"").contains("announcements");
    }

    /** The words of the command; an option that is given again wins. */
    private List<String> announced(String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "import",
                                "announcements",
                                file.toString(),
                                "--db",
                                database(),
                                "--programmes",
                                TestDatabase.programmes().toString(),
                                "--title",
                                "The end of a type",
                                "--notice-on",
                                today.plusDays(7).toString(),
                                "--effective-on",
                                today.plusDays(14).toString(),
                                "--who",
                                "clerk",
                                "--why",
                                "the maker's letter"));
        words.addAll(List.of(more));
        return words;
    }

    private static String database() {
        return DATABASE.url()
                + (DATABASE.url().contains("?") ? "&" : "?")
                + "user="
                + encoded(DATABASE.user())
                + "&password="
                + encoded(DATABASE.password());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int run(List<String> words) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return HoshuServer.run(words, stream, stream);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM eos_announcement").query(Long.class).single();
    }
}
