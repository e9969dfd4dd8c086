package dev.hoshu.server.ask.web;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.frontdoor.Phrases;

import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of a question as it is shown, in one language.
 *
 * @param groups its fields
 * @param hidden what else the address holds and is to be kept
 */
record AskForm(List<Group> groups, Map<String, String> hidden) {

    private static final int EMPTY_ROWS = 1;

    /** Days that are most often today; they stand there until another is entered. */
    private static final Set<String> USUALLY_TODAY =
            Set.of("ask.on", "ask.orderedOn", "ask.registeredOn", "ask.start", "ask.after");

    /**
     * Inputs that stand together.
     *
     * @param id of the group
     * @param title its name
     * @param lead what it is for
     * @param isFolded whether it is shown only where one opens it
     * @param isOpen whether that is open from the start
     * @param rows the inputs, by row; one row where nothing repeats
     * @param rowName what a row is called; null where nothing repeats
     */
    record Group(
            String id,
            String title,
            String lead,
            boolean isFolded,
            boolean isOpen,
            List<List<Input>> rows,
            @Nullable String rowName) {}

    /**
     * An input.
     *
     * @param name the parameter
     * @param label its name
     * @param type how it is entered
     * @param value what is entered
     * @param size about how wide it is
     * @param options what can be chosen
     * @param needed whether it must be entered
     * @param hint what helps to enter it; null for nothing
     * @param fault what is wrong with it; null for nothing
     */
    record Input(
            String name,
            String label,
            String type,
            String value,
            int size,
            List<Option> options,
            boolean needed,
            @Nullable String hint,
            @Nullable String fault) {

        /** What it is described by. */
        public @Nullable String describedBy() {
            var ids =
                    Stream.of(
                                    hint == null ? "" : name + "-hint",
                                    fault == null ? "" : name + "-fault")
                            .filter(id -> !id.isEmpty())
                            .toList();
            return ids.isEmpty() ? null : String.join(" ", ids);
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param code as the contract has it
     * @param words its name
     * @param chosen whether it is chosen
     */
    record Option(String code, String words, boolean chosen) {}

    /**
     * What is wrong.
     *
     * @param parameter with which field; one that the form does not have if with none
     * @param words what, and what to do
     */
    record Fault(String parameter, String words) {}

    /** The form of a kind with these facts in it. */
    static AskForm of(
            AskKind kind,
            Given given,
            @Nullable Fault fault,
            Choices choices,
            LocalDate today,
            Phrases phrases) {
        var drawing = new Drawing(given, fault, choices, today, phrases);
        return new AskForm(kind.groups().stream().map(drawing::group).toList(), given.unseen(kind));
    }

    /** Whether the form has an input of that name. */
    public boolean has(String parameter) {
        return groups.stream()
                .flatMap(g -> g.rows().stream())
                .flatMap(List::stream)
                .anyMatch(i -> i.name().equals(parameter));
    }

    /**
     * What can be chosen that is the programmes' own.
     *
     * @param programmes of this server, the usual one first
     * @param asked the programme that is asked
     */
    record Choices(List<Programme> programmes, Programme asked) {

        List<String> families(LocalDate day) {
            return asked
                    .policies()
                    .inForce(day)
                    .map(Policy::families)
                    .orElse(Map.of())
                    .keySet()
                    .stream()
                    .sorted()
                    .toList();
        }
    }

    private record Drawing(
            Given given, @Nullable Fault fault, Choices choices, LocalDate today, Phrases phrases) {

        private Group group(FieldGroup group) {
            var rows = new ArrayList<List<Input>>();
            int count = group.isRows() ? given.rows(group.rowsName()) + EMPTY_ROWS : 1;
            for (int row = 0; row < count; row++) {
                int number = row;
                rows.add(group.fields().stream().map(f -> input(f, f.parameter(number))).toList());
            }
            boolean said = rows.stream().flatMap(List::stream).anyMatch(this::isSaid);
            return new Group(
                    group.id(),
                    phrases.say("ask.group." + group.id()),
                    phrases.say("ask.group." + group.id() + ".lead"),
                    group.shape() == FieldGroup.Shape.FOLDED,
                    said,
                    rows,
                    group.isRows() ? phrases.say("ask.row." + group.id()) : null);
        }

        private boolean isSaid(Input input) {
            // Today is entered without anybody saying so.
            return input.fault() != null
                    || (given.has(input.name())
                            && !given.first(input.name()).equals(today.toString()));
        }

        private Input input(Field field, String parameter) {
            var label = Words.of(phrases).label(field);
            boolean isWrong = fault != null && fault.parameter().equals(parameter);
            var value = value(field, parameter);
            return new Input(
                    parameter,
                    label,
                    type(field.entry()),
                    value,
                    size(field.entry()),
                    options(field, parameter),
                    field.needed(),
                    hint(field),
                    isWrong && fault != null ? fault.words() : null);
        }

        private String value(Field field, String parameter) {
            if (!given.has(parameter) && !given.isAsked() && USUALLY_TODAY.contains(parameter)) {
                return field.needed() || parameter.equals("ask.on") ? today.toString() : "";
            }
            if (parameter.equals("asOf") && !given.has(parameter)) {
                return today.toString();
            }
            return String.join(", ", given.all(parameter));
        }

        private static String type(Entry entry) {
            return switch (entry) {
                case Entry.Day d -> "date";
                case Entry.Moment m -> "datetime-local";
                case Entry.Count c -> "number";
                case Entry.Tick t -> "tick";
                case Entry.NoneTick t -> "tick";
                case Entry.EmptyTick t -> "tick";
                case Entry.SomeOf s -> "ticks";
                case Entry.OneOf o -> "choice";
                case Entry.Truth t -> "choice";
                case Entry.FamilyOf f -> "choice";
                case Entry.ProgrammeOf p -> "choice";
                case Entry.Amount a -> "text";
                case Entry.Counts c -> "text";
                case Entry.Text t -> "text";
                case Entry.Texts t -> "text";
            };
        }

        private static int size(Entry entry) {
            return switch (entry) {
                case Entry.Text(int size) -> size + 2;
                case Entry.Amount a -> 8;
                default -> 24;
            };
        }

        private List<Option> options(Field field, String parameter) {
            var codes =
                    switch (field.entry()) {
                        case Entry.OneOf(var known) -> known;
                        case Entry.SomeOf(var known) -> known;
                        case Entry.Truth t -> List.of("true", "false");
                        case Entry.FamilyOf f -> choices.families(today);
                        case Entry.ProgrammeOf p ->
                                choices.programmes().stream().map(Programme::code).toList();
                        default -> List.<String>of();
                    };
            var chosen = given.all(parameter);
            return codes.stream()
                    .map(code -> new Option(code, words(field, code), chosen.contains(code)))
                    .toList();
        }

        private String words(Field field, String code) {
            return field.entry() instanceof Entry.ProgrammeOf
                    ? choices.programmes().stream()
                            .filter(p -> p.code().equals(code))
                            .map(p -> phrases.say(p.name()))
                            .findFirst()
                            .orElse(code)
                    : Words.of(phrases).code(field.member(), code);
        }

        private @Nullable String hint(Field field) {
            try {
                return phrases.say("ask.hint." + field.name().replace(".*", ""));
            } catch (NoSuchMessageException e) {
                return null;
            }
        }
    }
}
