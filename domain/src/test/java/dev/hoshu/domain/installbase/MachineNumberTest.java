package dev.hoshu.domain.installbase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID-1, ID-2 and ID-3. */
class MachineNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-1 seven characters                | 7159HC1       | 7159 | HC1
                    ID-1 ten characters                  | 7X06CTO1WW    | 7X06 | CTO1WW
                    ID-1 eleven characters               | 7D76A02KJPX   | 7D76 | A02KJPX
                    ID-1 lower case                      | 7x06cto1ww    | 7X06 | CTO1WW
                    ID-1 with a hyphen                   | 7X06-CTO1WW   | 7X06 | CTO1WW
                    ID-1 full width, with a long dash    | ７Ｘ０６ーＣＴＯ１ＷＷ | 7X06 | CTO1WW
                    ID-1 with blanks                     | ' 7X06 CTO1WW ' | 7X06 | CTO1WW
                    ID-2 a base model is a model         | 7159AC1       | 7159 | AC1
                    ID-3 a bare machine type             | 7x06          | 7X06 | ''
                    """)
    void whatPeopleTypeIsUnderstood(String situation, String typed, String type, String model) {
        assertThat(MachineNumber.parse(typed)).contains(new MachineNumber(type, model));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-1 nothing                  | ''           | empty
                    ID-1 six characters           | 7159HC       | has 6
                    ID-1 eight characters         | 7159HC12     | has 8
                    ID-1 nine characters          | 7X06CTO1W    | has 9
                    ID-1 twelve characters        | 7X06CTO1WWXX | has 12
                    ID-1 a sign in the middle     | 7X06CTO?WW   | Character 8
                    ID-1 a Japanese character     | 7X06サーバー | Character 5
                    """)
    void anythingElseIsAFaultThatIsNamed(String situation, String typed, String named) {
        assertThat(MachineNumber.read(typed))
                .isInstanceOfSatisfying(
                        MachineNumber.Reading.Fault.class,
                        f -> {
                            assertThat(f.fault().en()).contains(named);
                            assertThat(f.fault().ja()).contains("製品番号");
                        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-3 listed for the machine type        | 7X06CTO1WW | 7X06       | true
                    ID-3 listed for the model               | 7X06CTO1WW | 7X06CTO1WW | true
                    ID-3 listed for another model           | 7X06CTO1WW | 7X06CTO2WW | false
                    ID-3 listed for another machine type    | 7X06CTO1WW | 7X05       | false
                    ID-3 a bare type is not a listed model  | 7X06       | 7X06CTO1WW | false
                    ID-2 a base model belongs to its type   | 7159AC1    | 7159       | true
                    """)
    void anOfferingFitsTheTypeOrTheVeryModel(
            String situation, String machine, String listed, boolean fits) {
        var number = MachineNumber.parse(machine).orElseThrow();
        assertThat(number.isNamedBy(MachineNumber.parse(listed).orElseThrow())).isEqualTo(fits);
    }
}
