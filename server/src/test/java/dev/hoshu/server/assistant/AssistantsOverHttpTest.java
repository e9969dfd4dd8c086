package dev.hoshu.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.audit.Secrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What assistants may ask, as an assistant asks it: over HTTP, with a token. */
@OverHttp
class AssistantsOverHttpTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Each tool with arguments, and the address for programs that asks the same. */
    private static final String QUESTIONS =
            """
            machine_coverage  | {"machineType":"TYPE","serialNumber":"SERIAL"}                                             | /api/v1/machines/TYPE/SERIAL/coverage
            machine_coverage  | {"machineType":"TYPE","serialNumber":"SERIAL","asOf":"2030-01-01"}                         | /api/v1/machines/TYPE/SERIAL/coverage?asOf=2030-01-01
            machine_offers    | {"machineType":"TYPE","serialNumber":"SERIAL"}                                             | /api/v1/machines/TYPE/SERIAL/offers
            machine_offers    | {"machineType":"TYPE","serialNumber":"SERIAL","on":"2027-04-01","municipality":"13101"}    | /api/v1/machines/TYPE/SERIAL/offers?on=2027-04-01&municipality=13101
            machine_plan      | {"machineType":"TYPE","serialNumber":"SERIAL","until":"2028-03-31","level":"NBD"}          | /api/v1/machines/TYPE/SERIAL/plan?until=2028-03-31&level=NBD
            machine_plan      | {"machineType":"TYPE","serialNumber":"SERIAL","until":"2040-03-31","level":"24X7_4H","premier":true,"on":"2026-12-01"} | /api/v1/machines/TYPE/SERIAL/plan?until=2040-03-31&level=24X7_4H&premier=true&on=2026-12-01
            machine_questions | {"machineType":"TYPE","serialNumber":"SERIAL","topic":"renewal"}                           | /api/v1/machines/TYPE/SERIAL/questions?topic=renewal
            """;

    private static final String OPEN_QUESTIONS =
            """
            frequent_questions            | {}                                            | /api/v1/questions
            frequent_questions            | {"q":"REN-5","topic":"renewal"}               | /api/v1/questions?q=REN-5&topic=renewal
            response_area_of_address      | {"q":"100-0001"}                              | /api/v1/addresses?q=100-0001
            response_area_of_address      | {"q":"大阪府堺市"}                            | /api/v1/addresses?q=%E5%A4%A7%E9%98%AA%E5%BA%9C%E5%A0%BA%E5%B8%82
            response_area_of_address      | {"q":"zzz"}                                   | /api/v1/addresses?q=zzz
            response_area_of_municipality | {"code5":"13101"}                             | /api/v1/areas/13101
            response_area_of_municipality | {"code5":"27140"}                             | /api/v1/areas/27140
            response_areas                | {"prefecture":"13","fourHour":"YES","limit":3} | /api/v1/areas?prefecture=13&fourHour=YES&limit=3
            response_areas                | {"prefecture":"13","limit":5,"cursor":"ZTMxODE4YzQgYXJlYXMgMTMxMDM"} | /api/v1/areas?prefecture=13&limit=5&cursor=ZTMxODE4YzQgYXJlYXMgMTMxMDM
            """;

    @LocalServerPort private int port;
    private final JdbcClient jdbc;

    @Autowired
    AssistantsOverHttpTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Machine(String type, String serial) {

        String in(String text) {
            return text.replace("TYPE", type).replace("SERIAL", serial);
        }
    }

    /** One that the customer of the tests owns, or one that somebody else does. */
    private Machine machine(boolean own) {
        return jdbc.sql(
                        """
                        SELECT machine_type, serial_number FROM hoshu.machine
                         WHERE programme = ? AND (customer = 'C00448') = ? AND channel IS NOT NULL
                         ORDER BY serial_number LIMIT 1
                        """)
                .params(Programme.REFERENCE, own)
                .query((row, n) -> new Machine(row.getString(1), row.getString(2)))
                .single();
    }

    // Who is let in.

    @Test
    void withoutATokenNobodyIsLetIn() {
        var answer = new Assistant(port, TestPeople.VISITOR, "en").send(PING);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(Asker.read(answer).path("type").asString())
                .isEqualTo("urn:hoshu:problem:not-signed-in");
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() {
        var assistant = new Assistant(port, TestPeople.VISITOR, "en");
        var answer =
                assistant.send(
                        assistant.request().header("Authorization", "Bearer hoshu_none"), PING);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    @ParameterizedTest(name = "a token for {0}: {1}")
    @CsvSource({"read,200", "lookup,403", "order,403", "register,403", "manage,403"})
    void aTokenIsLetInIfItIsForReading(String scope, int status) {
        var token = token("test-desk", scope);
        var assistant = new Assistant(port, TestPeople.VISITOR, "en");

        var answer =
                assistant.send(
                        assistant.request().header("Authorization", "Bearer " + token), PING);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"read\"");
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Origin         | https://evil.example         | 403
                    Origin         | null                         | 403
                    Origin         | http://localhost:PORT        | 200
                    Sec-Fetch-Site | cross-site                   | 403
                    Sec-Fetch-Site | same-origin                  | 200
                    """)
    void aPageOfAnotherSiteIsRefusedEvenWithAToken(String header, String value, int status) {
        var assistant = new Assistant(port, TestPeople.DESK, "en");

        var answer =
                assistant.send(
                        assistant
                                .request()
                                .header(header, value.replace("PORT", Integer.toString(port))),
                        PING);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    // The same answer as at the address for programs, for everybody.

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = QUESTIONS)
    void aToolAnswersWhatTheAddressForProgramsAnswers(
            String tool, String arguments, String address) {
        for (var person : TestPeople.values()) {
            if (person != TestPeople.VISITOR) {
                for (boolean own : new boolean[] {true, false}) {
                    var machine = machine(own);
                    isTheSame(person, tool, machine.in(arguments), machine.in(address));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = OPEN_QUESTIONS)
    void soItIsWhereNoMachineIsAskedAbout(String tool, String arguments, String address) {
        isTheSame(TestPeople.CUSTOMER, tool, arguments, address);
    }

    private void isTheSame(TestPeople person, String tool, String arguments, String address) {
        var told = new Asker(port, person).json(address);
        assertThat(told.has("type") && told.has("status")).as(told.toString()).isFalse();
        for (var language : List.of("ja", "en")) {
            var result = new Assistant(port, person, language).call(tool, arguments);

            var what = person + " " + tool + " " + arguments;
            assertThat(result.path("isError").asBoolean()).as(what).isFalse();
            assertThat(result.path("structuredContent")).as(what).isEqualTo(told);
            assertThat(Assistant.words(result)).as(what).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(TestPeople.class)
    void whoseAMachineIsIsToldToThoseWhoMaySee(TestPeople person) {
        if (person == TestPeople.VISITOR) {
            return;
        }
        var own = machine(true);
        var result =
                new Assistant(port, person, "en")
                        .call(
                                "machine_offers",
                                own.in("{\"machineType\":\"TYPE\",\"serialNumber\":\"SERIAL\"}"));

        assertThat(result.at("/structuredContent/machine/customer").isNull())
                .isEqualTo(person == TestPeople.OTHER_DEALER);
    }

    @Test
    void offersCanBeNarrowedToOneOutcome() {
        var machine = machine(true);
        var all = new Asker(port).json(machine.in("/api/v1/machines/TYPE/SERIAL/offers"));
        for (var outcome : List.of("AVAILABLE", "CONSULT", "REFUSED", "UNDECIDED")) {
            var some =
                    new Assistant(port, TestPeople.DESK, "en")
                            .call(
                                    "machine_offers",
                                    machine.in(
                                            "{\"machineType\":\"TYPE\",\"serialNumber\":\"SERIAL\",\"outcome\":\"%s\"}"
                                                    .formatted(outcome)))
                            .at("/structuredContent/offers");
            var expected =
                    all.path("offers")
                            .valueStream()
                            .filter(o -> o.path("outcome").asString().equals(outcome))
                            .toList();
            assertThat(some.valueStream().toList()).isEqualTo(expected);
        }
    }

    // Words.

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | machine_coverage | {"machineType":"TYPE","serialNumber":"SERIAL"} | ^Machine TYPE\\S*, serial number SERIAL .+ on 2026-11-22\\.
                    ja | machine_coverage | {"machineType":"TYPE","serialNumber":"SERIAL"} | ^マシン TYPE\\S*、シリアル番号 SERIAL .+ 2026-11-22 .+。
                    en | machine_coverage | {"machineType":"TYPE","serialNumber":"SERIAL","language":"ja"} | ^マシン TYPE
                    ja | machine_coverage | {"machineType":"TYPE","serialNumber":"SERIAL","language":"en"} | ^Machine TYPE
                    en | machine_offers   | {"machineType":"TYPE","serialNumber":"SERIAL"} | ordered on 2026-11-22: \\d+ available.+\\[refused\\] \\S+ .+What would change it:
                    ja | machine_offers   | {"machineType":"TYPE","serialNumber":"SERIAL"} | 2026-11-22 に発注する場合: 可 \\d+.+【不可】\\S+ .+こう変われば:
                    en | machine_plan     | {"machineType":"TYPE","serialNumber":"SERIAL","until":"2028-03-31","level":"NBD"} | ^Machine TYPE.+Another way:
                    ja | machine_plan     | {"machineType":"TYPE","serialNumber":"SERIAL","until":"2028-03-31","level":"NBD"} | ^マシン TYPE.+別の続け方:
                    en | machine_questions | {"machineType":"TYPE","serialNumber":"SERIAL","q":"REN-5"} | ^Q: .+\\nA: .+\\[.*REN-5
                    ja | machine_questions | {"machineType":"TYPE","serialNumber":"SERIAL","q":"REN-5"} | ^問: .+\\n答: .+\\[.*REN-5
                    en | frequent_questions | {"q":"REN-5"}                                | ^Q: .+\\nA: .+\\[.*REN-5
                    ja | frequent_questions | {"q":"REN-5"}                                | ^問: .+\\n答: .+\\[.*REN-5
                    en | frequent_questions | {"q":"qqqqqq"}                               | ^No question fits
                    ja | frequent_questions | {"q":"qqqqqq"}                               | ^当てはまる質問はありません
                    en | response_area_of_address | {"q":"100-0001"}                       | Chiyoda.+TERR-2.+area list
                    ja | response_area_of_address | {"q":"100-0001"}                       | ^東京都千代田区は、.+TERR-2.+対象地域リスト
                    en | response_area_of_address | {"q":"大阪府堺市"}                     | ward.+- 27141
                    ja | response_area_of_address | {"q":"大阪府堺市"}                     | 区.+・27141
                    en | response_area_of_municipality | {"code5":"27140"}                 | \\n- 27141
                    ja | response_area_of_municipality | {"code5":"27140"}                 | \\n・27141 大阪府堺市
                    en | response_areas | {"prefecture":"13","limit":2}                    | ^Municipalities that fit: \\d+; 2 of them here\\..+as cursor\\.$
                    ja | response_areas | {"prefecture":"13","limit":2}                    | ^当てはまる市区町村は \\d+ 件、うち 2 件です。.+cursor に [A-Za-z0-9_-]+
                    """)
    void everyToolSpeaksBothLanguages(
            String language, String tool, String arguments, String expected) {
        var machine = machine(true);
        var result =
                new Assistant(port, TestPeople.DESK, language).call(tool, machine.in(arguments));

        assertThat(Assistant.words(result)).containsPattern("(?s)" + machine.in(expected));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    machine_coverage | {}                                                        | machineType  | Give machineType.               | machineType を指定してください。
                    machine_coverage | {"machineType":"7X06"}                                    | serialNumber | Give serialNumber.              | serialNumber を指定してください。
                    machine_coverage | {"machineType":"7X06","serialNumber":""}                  | serialNumber | Give serialNumber.              | serialNumber を指定してください。
                    machine_coverage | {"machineType":"7X","serialNumber":"J35J5RYC"}            | machineType  | .                               | 。
                    machine_coverage | {"machineType":"7X06","serialNumber":"!"}                 | serialNumber | 4 to 20 letters and digits      | 英数字4から20文字
                    machine_coverage | {"machineType":7,"serialNumber":"J35J5RYC"}               | machineType  | as a string                     | 文字列
                    machine_coverage | {"machineType":"7X06","serialNumber":"J35J5RYC","asof":"2026-11-22"}  | asof | There is no argument "asof"     | 「asof」は使えません
                    machine_coverage | {"machineType":"7X06","serialNumber":"J35J5RYC","asOf":"2026-02-30"}  | asOf | a day that exists               | 実在する日付
                    machine_coverage | {"machineType":"7X06","serialNumber":"J35J5RYC","programme":"none"}   | programme | There is no programme "none" | プログラム「none」はありません
                    machine_coverage | {"machineType":"7X06","serialNumber":"J35J5RYC","language":"fr"}      | language | one of ja, en               | 次のどれか
                    machine_offers   | {"machineType":"7X06","serialNumber":"J35J5RYC","municipality":"1"}   | municipality | like 13101              | 13101 のように
                    machine_offers   | {"machineType":"7X06","serialNumber":"J35J5RYC","outcome":"MAYBE"}    | outcome | one of AVAILABLE             | 次のどれか
                    machine_plan     | {"machineType":"7X06","serialNumber":"J35J5RYC","level":"NBD"}        | until | Give until.                    | until を指定
                    machine_plan     | {"machineType":"7X06","serialNumber":"J35J5RYC","until":"2028-03-31"} | level | Give level.                    | level を指定
                    machine_plan     | {"machineType":"7X06","serialNumber":"J35J5RYC","until":"2028-03-31","level":"9X5"} | level | one of NBD    | 次のどれか
                    machine_plan     | {"machineType":"7X06","serialNumber":"J35J5RYC","until":"2028-03-31","level":"NBD","premier":"yes"} | premier | true or false | true か false
                    machine_plan     | {"machineType":"7X06","serialNumber":"J35J5RYC","until":"2028-03-31","level":"NBD","on":"1999-01-01"} | on | No policy is in force | 方針がありません
                    frequent_questions | {"topic":"weather"}                                     | topic        | one of renewal                  | 次のどれか
                    response_area_of_address | {}                                                | q            | Give q.                         | q を指定
                    response_area_of_municipality | {"code5":"1310"}                             | code5        | like 13101                      | 13101 のように
                    response_areas   | {"limit":0}                                               | limit        | from 1 to 500                   | 1 から 500
                    response_areas   | {"limit":501}                                             | limit        | from 1 to 500                   | 1 から 500
                    response_areas   | {"limit":1.5}                                             | limit        | a whole number                  | 整数
                    response_areas   | {"prefecture":"99"}                                       | prefecture   | prefecture code of two digits   | 都道府県コード2桁
                    """)
    void anArgumentThatIsWrongIsNamedWithWhatToWrite(
            String tool, String arguments, String field, String en, String ja) {
        for (var language : Map.of("en", en, "ja", ja).entrySet()) {
            var result =
                    new Assistant(port, TestPeople.DESK, language.getKey()).call(tool, arguments);

            assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
            assertThat(result.has("structuredContent")).isFalse();
            assertThat(Assistant.words(result))
                    .startsWith(field + ": ")
                    .contains(language.getValue());
        }
    }

    @Test
    void aMachineThatIsNotOnRecordIsSaidToBeAsAtTheAddressForPrograms() {
        var told = new Asker(port).json("/api/v1/machines/7X06/NOSUCH99/coverage");
        for (var tool : List.of("machine_coverage", "machine_offers", "machine_questions")) {
            var result =
                    new Assistant(port, TestPeople.DESK, "en")
                            .call(tool, "{\"machineType\":\"7X06\",\"serialNumber\":\"NOSUCH99\"}");

            assertThat(result.path("isError").asBoolean()).isTrue();
            assertThat(Assistant.words(result))
                    .isEqualTo(
                            told.path("title").asString() + ". " + told.path("detail").asString());
        }
    }

    // How tools are listed.

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyToolIsListedAsReadOnlyAndItsAnswersFitItsSchema(String language) {
        var assistant = new Assistant(port, TestPeople.DESK, language);
        var tools = assistant.ask("tools/list", "{}").at("/result/tools");

        assertThat(tools.valueStream().map(t -> t.path("name").asString()))
                .containsExactly(
                        "frequent_questions",
                        "machine_coverage",
                        "machine_offers",
                        "machine_plan",
                        "machine_questions",
                        "response_area_of_address",
                        "response_area_of_municipality",
                        "response_areas");
        for (var tool : tools) {
            var name = tool.path("name").asString();
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean(false)).as(name).isTrue();
            assertThat(tool.at("/annotations/destructiveHint").asBoolean(true)).as(name).isFalse();
            assertThat(tool.at("/inputSchema/additionalProperties").asBoolean(true)).isFalse();
            for (var words :
                    List.of(tool.path("title").asString(), tool.path("description").asString())) {
                assertThat(words.matches("(?s).*[ぁ-んァ-ヶ一-龠].*"))
                        .as(words)
                        .isEqualTo(language.equals("ja"));
            }
            var input = SCHEMAS.getSchema(tool.path("inputSchema").toString());
            var output = SCHEMAS.getSchema(tool.path("outputSchema").toString());
            var machine = machine(true);
            for (var row : (QUESTIONS + OPEN_QUESTIONS).lines().toList()) {
                var cells = row.split("\\|", 3);
                if (cells[0].strip().equals(name)) {
                    var arguments = machine.in(cells[1].strip());
                    assertThat(input.validate(Assistant.json(arguments))).as(row).isEmpty();
                    var answer = assistant.call(name, arguments).path("structuredContent");
                    assertThat(output.validate(answer)).as(row).isEmpty();
                }
            }
        }
    }

    // The protocol.

    @ParameterizedTest(name = "{0} is answered by {1}")
    @CsvSource({
        "2025-06-18,2025-06-18",
        "2025-11-25,2025-11-25",
        "2024-11-05,2025-11-25",
        "2999-01-01,2025-11-25"
    })
    void theVersionIsAgreedOn(String asked, String answered) {
        var result =
                new Assistant(port, TestPeople.CUSTOMER, "en")
                        .ask(
                                "initialize",
                                "{\"protocolVersion\":\"%s\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}"
                                        .formatted(asked))
                        .path("result");

        assertThat(result.path("protocolVersion").asString()).isEqualTo(answered);
        assertThat(result.at("/serverInfo/name").asString()).isEqualTo("hoshu");
        assertThat(result.path("capabilities").propertyNames()).containsExactly("tools");
        assertThat(result.path("instructions").asString()).contains("Read only");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MCP-Protocol-Version | 2025-06-18                          | 200
                    MCP-Protocol-Version | 2025-11-25                          | 200
                    MCP-Protocol-Version | 2024-11-05                          | 400
                    MCP-Protocol-Version | nonsense                            | 400
                    Accept               | application/json, text/event-stream | 200
                    Accept               | text/event-stream;q=0.5, */*        | 200
                    Accept               | application/json                    | 406
                    Accept               | text/event-stream                   | 406
                    Accept               | nonsense                            | 406
                    Content-Type         | application/json;charset=utf-8      | 200
                    Content-Type         | text/plain                          | 415
                    Content-Type         | nonsense                            | 415
                    """)
    void headersAreHeeded(String header, String value, int status) {
        var assistant = new Assistant(port, TestPeople.DESK, "en");

        var answer = assistant.send(assistant.request().setHeader(header, value), PING);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"jsonrpc":"2.0","id":1,"method":"ping"                           | 400 | -32700
                    nonsense                                                          | 400 | -32700
                    {"jsonrpc":"2.0","id":1,"method":"ping"} {}                       | 400 | -32700
                    [{"jsonrpc":"2.0","id":1,"method":"ping"}]                        | 400 | -32600
                    7                                                                 | 400 | -32600
                    {"id":1,"method":"ping"}                                          | 400 | -32600
                    {"jsonrpc":"1.0","id":1,"method":"ping"}                          | 400 | -32600
                    {"jsonrpc":"2.0","id":1}                                          | 400 | -32600
                    {"jsonrpc":"2.0","id":1,"result":{}}                              | 400 | -32600
                    {"jsonrpc":"2.0","id":null,"method":"ping"}                       | 400 | -32600
                    {"jsonrpc":"2.0","id":1.5,"method":"ping"}                        | 400 | -32600
                    {"jsonrpc":"2.0","id":1,"method":"ping","params":[]}              | 400 | -32600
                    {"jsonrpc":"2.0","id":1,"method":"nothing"}                       | 200 | -32601
                    {"jsonrpc":"2.0","id":1,"method":"resources/list"}                | 200 | -32601
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"delete_everything","arguments":{}}} | 200 | -32602
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"machine_coverage","arguments":[]}} | 200 | -32602
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":{},"arguments":{}}} | 200 | -32602
                    {"jsonrpc":"2.0","id":1,"method":"tools/call"}                    | 200 | -32602
                    """)
    void aMessageThatIsWrongIsAnErrorOfJsonRpc(String body, int status, int code) {
        var answer = new Assistant(port, TestPeople.DESK, "en").send(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var error = Asker.read(answer).path("error");
        assertThat(error.path("code").asInt()).as(answer.body()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "12", "9007199254740993"})
    void anAnswerHasTheIdOfItsRequest(String id) {
        var answer =
                new Assistant(port, TestPeople.DESK, "en")
                        .send(PING.replace(":1,", ":" + id + ","));

        assertThat(answer.body()).contains("\"id\":" + id).contains("\"result\":{}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aNoticeIsTakenWithoutAnAnswer() {
        var answer =
                new Assistant(port, TestPeople.DESK, "en")
                        .send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT"})
    void noStreamIsOpenedAndNoSessionIsKept(String method) {
        var asker = new Asker(port);
        var answer =
                asker.send(
                        asker.request("/mcp")
                                .header("Accept", "text/event-stream")
                                .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aBodyIsTakenUpToItsBound() {
        var assistant = new Assistant(port, TestPeople.DESK, "en");

        assertThat(assistant.send(PING + " ".repeat(64 * 1024 - PING.length())).statusCode())
                .isEqualTo(200);
        assertThat(assistant.send(PING + " ".repeat(64 * 1024 - PING.length() + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void anAccountMayAskSoOftenInAMinute() {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.account (login, name, role, email)
                        VALUES ('test-often', 'test-often', 'DESK', 'test-often@example.com')
                        """)
                .update();
        var token = token("test-often", "read");
        var assistant = new Assistant(port, TestPeople.VISITOR, "en");
        var answers =
                IntStream.rangeClosed(1, 301)
                        .mapToObj(n ->
                                assistant.send(
                                        assistant
                                                .request()
                                                .header("Authorization", "Bearer " + token),
                                        PING))
                        .toList();

        assertThat(answers.subList(0, 300)).allMatch(a -> a.statusCode() == 200);
        assertThat(answers.get(299).headers().firstValue("x-ratelimit-remaining")).contains("0");
        assertThat(answers.get(300).statusCode()).isEqualTo(429);
        assertThat(answers.get(300).headers().firstValue("retry-after")).isPresent();
    }

    // What is left behind.

    @Test
    void everyQuestionLeavesWhoAskedWhatAndNothingElseIsWritten() {
        var machine = machine(true);
        var before = rows();
        var assistant = new Assistant(port, TestPeople.CUSTOMER, "en");
        for (var row : (QUESTIONS + OPEN_QUESTIONS).lines().toList()) {
            var cells = row.split("\\|", 3);
            assistant.call(cells[0].strip(), machine.in(cells[1].strip()));
        }
        assistant.call(
                "machine_coverage", "{\"machineType\":\"7X06\",\"serialNumber\":\"NOSUCH99\"}");
        assistant.call("machine_coverage", "{\"serialNumber\":\"NOSUCH99\"}");

        assertThat(rows()).isEqualTo(before);
        var kept =
                jdbc.sql(
                                """
                                SELECT who, subject, after FROM hoshu.audit_entry
                                 WHERE act = 'assistant.asked' AND who = 'test-customer'
                                 ORDER BY id DESC LIMIT 3
                                """)
                        .query((row, n) -> row.getString(2) + " " + row.getString(3))
                        .list();
        assertThat(kept.get(0))
                .isEqualTo(
                        "tool machine_coverage"
                                + " {\"arguments\":{},\"outcome\":\"missing-parameter\"}");
        assertThat(kept.get(1))
                .isEqualTo(
                        "tool machine_coverage"
                            + " {\"arguments\":{\"machineType\":\"7X06\",\"serialNumber\":\"NOSUCH99\"},\"outcome\":\"unknown-machine\"}");
        assertThat(kept.get(2))
                .startsWith("tool response_areas ")
                .endsWith("\"outcome\":\"ANSWERED\"}");
    }

    /** How many rows each table has, without those of the audit. */
    private Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        var tables =
                jdbc.sql(
                                """
                                SELECT tablename FROM pg_tables
                                 WHERE schemaname = 'hoshu' AND tablename NOT LIKE 'audit%'
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        for (var table : tables) {
            counts.put(
                    table,
                    jdbc.sql("SELECT count(*) FROM hoshu." + table)
                            .query((row, n) -> row.getLong(1))
                            .single());
        }
        return counts;
    }

    private String token(String login, String scope) {
        var token = "hoshu_" + Secrets.random();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
                        SELECT id, 'assistant', ?, ARRAY[?], clock_timestamp() + interval '1 day'
                          FROM hoshu.account WHERE login = ?
                        """)
                .params(Secrets.sha256(token), scope, login)
                .update();
        return token;
    }
}
