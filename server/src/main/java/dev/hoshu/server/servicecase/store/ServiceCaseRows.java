package dev.hoshu.server.servicecase.store;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.Call;
import dev.hoshu.domain.response.CallCoverage;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.servicecase.CalledMachine;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.servicecase.CaseEventKind;
import dev.hoshu.server.servicecase.Contact;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.ServiceCase.CoverageState;
import dev.hoshu.server.servicecase.Severity;
import dev.hoshu.server.servicecase.TypedCall;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls for repair and what happened to them. */
@Repository
public class ServiceCaseRows {

    private static final TypeReference<List<KeptFinding>> FINDINGS = new TypeReference<>() {};

    private static final String CASES =
            "SELECT c.* FROM hoshu.service_case c WHERE %s".formatted(SeenRows.seen("c"));

    private static final String EVENTS =
            """
            SELECT id, case_number, kind, at, recorded_at, who, note, pause_reason, level, cause, takes_back
              FROM hoshu.service_case_event WHERE case_number = ANY (?) ORDER BY case_number, at, id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public ServiceCaseRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept of a fresh case. */
    public record Added(
            String programme,
            @Nullable CalledMachine machine,
            MachineName name,
            TypedCall call,
            Contact contact,
            CallCoverage coverage,
            List<KeptFinding> notes,
            List<KeptFinding> findings,
            long accountId,
            LocalDate takenOn,
            Instant takenAt,
            String takenBy) {}

    /** A sentence as it is kept. */
    record Words(String ja, String en) {}

    /** Keeps a case, with the customer and the channel that the machine has now; its number. */
    public String add(Added added) {
        var machine = added.machine();
        var covered =
                added.coverage() instanceof CallCoverage.Covered c
                        ? Optional.of(c)
                        : Optional.<CallCoverage.Covered>empty();
        var words = added.coverage().explanation();
        var software = added.call().software();
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.service_case
                            (number, programme, machine_id, machine_type, model, serial_number, customer, channel,
                             said_customer, said_place, said_type, said_serial, contact_name, contact_phone, contact_mail,
                             symptom, severity, software_product, software_version, coverage, level, last_day, premier_desk, sentence, findings, notes,
                             account_id, taken_on, taken_at, taken_by)
                        VALUES ('K-' || lpad(nextval('hoshu.service_case_number')::text, 8, '0'), :programme, :machine,
                                :type, :model, :serial, :customer, :channel, :saidCustomer, :saidPlace, :saidType,
                                :saidSerial, :contactName, :contactPhone, :contactMail, :symptom, :severity, :product,
                                :version, :coverage,
                                :level, :lastDay, :premier, CAST(:sentence AS jsonb), CAST(:findings AS jsonb),
                                CAST(:notes AS jsonb), :account, :day, :at, :who)
                        RETURNING number
                        """)
                .param("programme", added.programme())
                .param("machine", machine == null ? null : machine.id(), Types.BIGINT)
                .param("type", added.name().machineType())
                .param("model", added.name().number().model())
                .param("serial", added.name().serial().value())
                .param(
                        "customer",
                        machine == null ? null : machine.machine().customer(),
                        Types.VARCHAR)
                .param(
                        "channel",
                        machine == null ? null : machine.machine().channel(),
                        Types.VARCHAR)
                .param("saidCustomer", added.call().customerName())
                .param("saidPlace", added.call().place())
                .param("saidType", added.call().machineType())
                .param("saidSerial", added.call().serialNumber())
                .param("contactName", added.contact().name(), Types.VARCHAR)
                .param("contactPhone", added.contact().phone(), Types.VARCHAR)
                .param("contactMail", added.contact().mail(), Types.VARCHAR)
                .param("symptom", added.call().symptom())
                .param("severity", added.call().howSevere().name())
                .param("product", software == null ? null : software.product(), Types.VARCHAR)
                .param("version", software == null ? null : software.version(), Types.VARCHAR)
                .param("coverage", CoverageState.of(added.coverage()).name())
                .param("level", covered.map(c -> c.level().code()).orElse(null), Types.VARCHAR)
                .param(
                        "lastDay",
                        covered.map(CallCoverage.Covered::lastDay).orElse(null),
                        Types.DATE)
                .param("premier", added.coverage().isForPremierDesk())
                .param("sentence", json.writeValueAsString(new Words(words.ja(), words.en())))
                .param("findings", json.writeValueAsString(added.findings()))
                .param("notes", json.writeValueAsString(added.notes()))
                .param("account", added.accountId())
                .param("day", added.takenOn())
                .param("at", added.takenAt().atOffset(ZoneOffset.UTC))
                .param("who", added.takenBy())
                .query(String.class)
                .single();
    }

    /** Lets nobody else change a case until the transaction ends. */
    public void lock(String number) {
        jdbc.sql("SELECT 1 FROM hoshu.service_case WHERE number = ? FOR UPDATE")
                .param(number)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Closes an open case. */
    public void close(String number, ServiceCase.Closing closing) {
        jdbc.sql(
                        """
                        UPDATE hoshu.service_case
                           SET state = 'CLOSED', closed_on = :day, closed_at = :at, closed_by = :who,
                               closing_reason = :reason
                         WHERE number = :number
                        """)
                .param("day", closing.on())
                .param("at", closing.at().atOffset(ZoneOffset.UTC))
                .param("who", closing.by())
                .param("reason", closing.reason())
                .param("number", number)
                .update();
    }

    /** Keeps what happened. */
    public void happened(String number, ServiceCase.Event event) {
        var told = event.told();
        var pause = told.pause();
        var level = told.level();
        var cause = told.cause();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.service_case_event
                            (case_number, kind, at, recorded_at, who, note, pause_reason, level, cause, takes_back)
                        VALUES (:number, :kind, :at, :recordedAt, :who, :note, :pause, :level, :cause, :takesBack)
                        """)
                .param("number", number)
                .param("kind", event.kind().name())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("recordedAt", event.recordedAt().atOffset(ZoneOffset.UTC))
                .param("who", event.who())
                .param("note", event.note(), Types.VARCHAR)
                .param("pause", pause == null ? null : pause.name(), Types.VARCHAR)
                .param("level", level == null ? null : level.code(), Types.VARCHAR)
                .param("cause", cause == null ? null : cause.name(), Types.VARCHAR)
                .param("takesBack", told.takesBack(), Types.BIGINT)
                .update();
    }

    /** What happened to a case, in the order in which it happened. */
    public List<ServiceCase.Event> events(String number) {
        return events(List.of(number)).getOrDefault(number, List.of());
    }

    /** The same of several cases, by number; one statement. */
    public Map<String, List<ServiceCase.Event>> events(Collection<String> numbers) {
        var found = new HashMap<String, List<ServiceCase.Event>>();
        if (numbers.isEmpty()) {
            return found;
        }
        jdbc.sql(EVENTS)
                .param((Object) numbers.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("case_number"), n -> new ArrayList<>())
                            .add(event(row));
                });
        return found;
    }

    private static ServiceCase.Event event(ResultSet row) throws SQLException {
        return new ServiceCase.Event(
                row.getLong("id"),
                CaseEventKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("note"),
                new ServiceCase.Told(
                        Optional.ofNullable(row.getString("pause_reason"))
                                .map(PauseReason::valueOf)
                                .orElse(null),
                        Optional.ofNullable(row.getString("level"))
                                .flatMap(ServiceLevel::ofCode)
                                .orElse(null),
                        Optional.ofNullable(row.getString("cause"))
                                .map(BreachCause::valueOf)
                                .orElse(null),
                        row.getObject("takes_back", Long.class)));
    }

    /** One case, if the viewer sees it. */
    public Optional<ServiceCase> find(String number, Viewer viewer) {
        return SeenRows.by(viewer, jdbc.sql(CASES + "AND c.number = :number"))
                .param("number", number)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Those of that number that the viewer sees, by number; one statement. */
    public List<ServiceCase> of(Collection<String> numbers, Viewer viewer) {
        return SeenRows.by(
                        viewer, jdbc.sql(CASES + "AND c.number = ANY (:numbers) ORDER BY c.number"))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    /** Cases that the viewer sees, the newest first. */
    public List<ServiceCase> list(Viewer viewer, Optional<Boolean> open, String before, int limit) {
        var state =
                open.map(o -> o ? "AND c.state = 'OPEN' " : "AND c.state = 'CLOSED' ").orElse("");
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                CASES
                                        + state
                                        + """
                                        AND (:before = '' OR c.number < :before)
                                        ORDER BY c.number DESC LIMIT :limit
                                        """))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The open cases that the viewer sees, the oldest first. */
    public List<ServiceCase> open(Viewer viewer, Optional<Boolean> premier, int limit) {
        var whose = premier.map(p -> p ? "AND c.premier_desk " : "AND NOT c.premier_desk ");
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                CASES
                                        + whose.orElse("")
                                        + "AND c.state = 'OPEN' ORDER BY c.number LIMIT :limit"))
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The open cases of a machine that the viewer sees, the newest first. */
    public List<ServiceCase> openOf(long machine, Viewer viewer, int limit) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                CASES
                                        + """
                                        AND c.state = 'OPEN' AND c.machine_id = :machine
                                        ORDER BY c.number DESC LIMIT :limit
                                        """))
                .param("machine", machine)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The open cases of a machine that was not on record when they were taken. */
    public List<ServiceCase> openOf(String programme, MachineName name, Viewer viewer, int limit) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                CASES
                                        + """
                                        AND c.state = 'OPEN' AND c.machine_id IS NULL AND c.programme = :programme
                                        AND c.machine_type = :type AND c.serial_number = :serial
                                        ORDER BY c.number DESC LIMIT :limit
                                        """))
                .param("programme", programme)
                .param("type", name.machineType())
                .param("serial", name.serial().value())
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Other open cases of the machine of a case, the newest first. */
    public List<ServiceCase> openLike(String number, Viewer viewer, int limit) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                CASES
                                        + """
                                        AND c.state = 'OPEN' AND c.number <> :number
                                        AND EXISTS (SELECT FROM hoshu.service_case o
                                                     WHERE o.number = :number
                                                       AND (o.machine_id = c.machine_id
                                                            OR (o.machine_id IS NULL AND c.machine_id IS NULL
                                                                AND o.programme = c.programme
                                                                AND o.machine_type = c.machine_type
                                                                AND o.serial_number = c.serial_number)))
                                        ORDER BY c.number DESC LIMIT :limit
                                        """))
                .param("number", number)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    private static @Nullable CalledSoftware software(ResultSet row) throws SQLException {
        var product = row.getString("software_product");
        return product == null
                ? null
                : new CalledSoftware(product, row.getString("software_version"));
    }

    private ServiceCase kept(ResultSet row) throws SQLException {
        row.getLong("machine_id");
        boolean onRecord = !row.wasNull();
        return new ServiceCase(
                row.getString("number"),
                row.getString("programme"),
                onRecord,
                row.getString("machine_type"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("customer"),
                row.getString("channel"),
                new Call(
                        row.getString("said_customer"),
                        row.getString("said_place"),
                        row.getString("said_type"),
                        row.getString("said_serial")),
                new Contact(
                        row.getString("contact_name"),
                        row.getString("contact_phone"),
                        row.getString("contact_mail")),
                row.getString("symptom"),
                Severity.valueOf(row.getString("severity")),
                software(row),
                coverage(row),
                row.getBoolean("premier_desk"),
                json.readValue(row.getString("notes"), FINDINGS),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by"),
                closing(row));
    }

    private ServiceCase.KeptCoverage coverage(ResultSet row) throws SQLException {
        var words = json.readValue(row.getString("sentence"), Words.class);
        return new ServiceCase.KeptCoverage(
                CoverageState.valueOf(row.getString("coverage")),
                Optional.ofNullable(row.getString("level"))
                        .flatMap(ServiceLevel::ofCode)
                        .orElse(null),
                row.getObject("last_day", LocalDate.class),
                new Sentence(words.ja(), words.en()),
                json.readValue(row.getString("findings"), FINDINGS));
    }

    private static ServiceCase.@Nullable Closing closing(ResultSet row) throws SQLException {
        var at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new ServiceCase.Closing(
                        row.getObject("closed_on", LocalDate.class),
                        at.toInstant(),
                        row.getString("closed_by"),
                        row.getString("closing_reason"));
    }
}
