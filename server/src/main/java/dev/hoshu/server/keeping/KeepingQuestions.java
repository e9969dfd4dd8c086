package dev.hoshu.server.keeping;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what somebody types: a machine, a type at a place, or a place alone. */
@Component
public class KeepingQuestions {

    /** The levels with a timed response. */
    public static final List<ServiceLevel> LEVELS =
            Arrays.stream(ServiceLevel.values())
                    .filter(level -> level.responseTime().isPresent())
                    .toList();

    private static final int LONGEST_PLACE = 300;

    private final Keepings keepings;
    private final Places places;
    private final ProgrammeChoice programmes;

    /** Made by Spring. */
    KeepingQuestions(Keepings keepings, Places places, ProgrammeChoice programmes) {
        this.keepings = keepings;
        this.places = places;
        this.programmes = programmes;
    }

    /**
     * Understands a question. A place that is given stands before the one on record.
     *
     * @throws Problem that names the member which cannot be read, or if there is no such machine
     */
    public KeepingQuestion understand(
            Optional<String> programme, String type, String serial, String place, String level) {
        var code = programmes.meant(programme);
        var asked = level(level);
        if (type.isBlank() && serial.isBlank() && place.isBlank()) {
            throw Problem.of(
                            ProblemType.MISSING_PARAMETER,
                            new Sentence(
                                    "マシンタイプとシリアル番号、または設置場所を書いてください。",
                                    "Write machine type and serial number, or a place."))
                    .at("place");
        }
        var typed = place.isBlank() ? null : place(place);
        if (serial.isBlank()) {
            return new KeepingQuestion(
                    code, asked, type.isBlank() ? null : type(type), null, typed);
        }
        var name = MachineName.read(type, serial);
        var machine =
                keepings.find(code, name.machineType(), name.serial().value())
                        .orElseThrow(name::notOnRecord);
        var stands = Optional.ofNullable(machine.municipality()).flatMap(places::municipality);
        return new KeepingQuestion(
                code,
                asked,
                machine.number(),
                name.serial().value(),
                typed == null ? stands.orElse(null) : typed);
    }

    private static ServiceLevel level(String typed) {
        return LEVELS.stream()
                .filter(level ->
                        level.code().equalsIgnoreCase(typed.strip())
                                || level.responseTime()
                                        .filter(typed.strip()::equalsIgnoreCase)
                                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        Problem.malformed(
                                "level",
                                "24X7_2H か 24X7_4H を書いてください。",
                                "Write 24X7_2H or 24X7_4H."));
    }

    private static MachineNumber type(String typed) {
        return switch (MachineNumber.read(typed)) {
            case MachineNumber.Reading.Understood understood -> understood.number();
            case MachineNumber.Reading.Fault fault ->
                    throw Problem.of(ProblemType.MALFORMED_PARAMETER, fault.fault()).at("type");
        };
    }

    private Municipality place(String typed) {
        var reading = places.read(typed.substring(0, Math.min(typed.length(), LONGEST_PLACE)));
        return switch (reading) {
            case AddressReading.Read read -> read.municipality();
            case AddressReading.Ambiguous ambiguous -> {
                var choices =
                        ambiguous.choices().stream()
                                .map(choice -> choice.municipality().fullName())
                                .distinct()
                                .toList();
                throw Problem.malformed(
                        "place",
                        "「%s」はひとつに決まりません。市区町村まで書いてください: %s"
                                .formatted(typed, String.join("、", choices)),
                        "\"%s\" is not one place; write the municipality or ward: %s"
                                .formatted(typed, String.join(", ", choices)));
            }
            case AddressReading.NotRead n ->
                    throw Problem.malformed(
                            "place",
                            "「%s」がどこか読み取れません。都道府県と市区町村、または郵便番号を書いてください。".formatted(typed),
                            "\"%s\" cannot be read as a place; write prefecture and municipality, or a postal code."
                                    .formatted(typed));
        };
    }

    /** What a question comes to today. */
    public Reading answer(KeepingQuestion question) {
        return keepings.read(
                question.programme(), question.level(), question.machine(), question.place());
    }
}
