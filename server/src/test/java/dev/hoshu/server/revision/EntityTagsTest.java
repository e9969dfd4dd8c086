package dev.hoshu.server.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** Which If-Match names a version (RFC 9110, 13.1.1). */
class EntityTagsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    the version that it is              | "7-0011223344556677"       | true
                    whatever was told of it             | "7-ffffffffffffffff"       | true
                    one of several                      | "3-00", "7-11"             | true
                    anything that is there              | *                          | true
                    the version before                  | "6-0011223344556677"       | false
                    one that begins alike               | "77-0011223344556677"      | false
                    a weak tag, which is never compared | W/"7-0011223344556677"     | false
                    none of ours                        | "7"                        | false
                    without quotes                      | 7-0011223344556677         | false
                    """)
    void aVersionIsNamedByItsTagOrByAStar(String situation, String ifMatch, boolean matches) {
        assertThat(EntityTags.matches(ifMatch, 7)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} and {1} told: {4}")
    @CsvSource({"1,1,a,a,true", "1,2,a,a,false", "1,1,a,b,false"})
    void aTagIsThatOfOneVersionAndOneAnswer(
            long one, long other, String told, String toldThen, boolean same) {
        assertThat(tag(one, told).equals(tag(other, toldThen))).isEqualTo(same);
        assertThat(tag(one, told)).matches("\"\\d+-[0-9a-f]{16}\"");
    }

    private static String tag(long version, String told) {
        return EntityTags.of(version, told.getBytes(StandardCharsets.UTF_8));
    }
}
