package dev.hoshu.server.ask.web;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Wording;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer as a person reads it, in one language.
 *
 * @param badge the outcome in a word; null where there is none, as for a day
 * @param words the answer in a sentence
 * @param rules the rules that decided, the deciding one first
 * @param pairs what else it says, by name
 * @param table what it lists, a row each; null if it lists nothing
 * @param findings what each rule saw
 * @param facts what it rests on
 * @param change the nearest change that would make it better; null if there is none
 */
record AskAnswer(
        @Nullable Badge badge,
        String words,
        List<String> rules,
        List<Pair> pairs,
        @Nullable Table table,
        List<FindingLine> findings,
        List<FactLine> facts,
        @Nullable ChangeLine change) {

    private static final Set<String> TOLD_OTHERWISE =
            Set.of(
                    "id",
                    "outcome",
                    "state",
                    "rules",
                    "explanation",
                    "findings",
                    "facts",
                    "change",
                    "periods",
                    "steps");
    private static final Set<String> YEN = Set.of("reinstatementFeeYen", "total");

    /**
     * An outcome.
     *
     * @param words its name
     * @param mark its shape
     * @param look its colour
     */
    record Badge(String words, String mark, String look) {}

    /**
     * A member of the answer.
     *
     * @param name what it is
     * @param value what it says
     */
    record Pair(String name, String value) {}

    /**
     * Rows of one kind.
     *
     * @param caption what they are
     * @param heads the names of the columns
     * @param rows the cells
     */
    record Table(String caption, List<String> heads, List<List<String>> rows) {}

    /**
     * What a rule saw.
     *
     * @param rule its id
     * @param objects whether it objects
     * @param words what it saw
     * @param clauses the words of the maker's page that it rests on, in Japanese
     * @param remedy what would change its mind; null if nothing is known
     */
    record FindingLine(
            String rule,
            boolean objects,
            String words,
            List<String> clauses,
            @Nullable String remedy) {}

    /**
     * A fact.
     *
     * @param name what it is
     * @param value what it says
     * @param source where it comes from, with the day from which that holds
     */
    record FactLine(String name, String value, String source) {}

    /**
     * A change.
     *
     * @param words what would change, and to what
     * @param address the same question with it, asked
     */
    record ChangeLine(String words, String address) {}

    /** Reads an answer that is none of the errors. */
    static AskAnswer read(JsonNode json, AskKind kind, Given given, Phrases phrases) {
        return new Reading(kind, given, phrases, json).answer();
    }

    private record Reading(AskKind kind, Given given, Phrases phrases, JsonNode json) {

        private AskAnswer answer() {
            var change = json.get("change");
            return new AskAnswer(
                    badge(),
                    said(json.get("explanation")),
                    texts(json.get("rules")),
                    pairs(),
                    table(),
                    elements("findings").map(this::finding).toList(),
                    elements("facts").map(this::fact).toList(),
                    change == null ? null : change(change));
        }

        private @Nullable Badge badge() {
            var member = json.has("outcome") ? "outcome" : "state";
            var node = json.get(member);
            if (node == null) {
                return null;
            }
            var code = node.asString();
            return switch (code) {
                case "AVAILABLE", "FOUND" -> badge(member, code, "available", "");
                case "ACCEPTED", "COVERED", "RUNNING" -> badge(member, code, "covered", "");
                case "CONSULT", "PAUSED" -> badge(member, code, "consult", "is-ink");
                case "NEEDS_DOCUMENTS" -> badge(member, code, "papers", "is-ink");
                case "CHARGEABLE", "EXPIRED" -> badge(member, code, "gap", "is-alert");
                default -> badge(member, code, "refused", "is-quiet");
            };
        }

        private Badge badge(String member, String code, String mark, String look) {
            return new Badge(phrases.say("ask.code." + member + "." + code), mark, look);
        }

        private List<Pair> pairs() {
            return json.propertyStream()
                    .filter(member -> !TOLD_OTHERWISE.contains(member.getKey()))
                    .filter(member -> !(member.getValue().isArray() && member.getValue().isEmpty()))
                    .map(member ->
                            new Pair(
                                    phrases.say("ask.answer." + member.getKey()),
                                    value(member.getKey(), member.getValue())))
                    .toList();
        }

        private @Nullable Table table() {
            var name = json.has("periods") ? "periods" : "steps";
            var rows = elements(name).toList();
            if (rows.isEmpty()) {
                return null;
            }
            var members = rows.getFirst().propertyStream().map(m -> m.getKey()).toList();
            return new Table(
                    phrases.say("ask.answer." + name),
                    members.stream().map(m -> phrases.say("ask.answer." + m)).toList(),
                    rows.stream().map(row -> cells(members, row)).toList());
        }

        private List<String> cells(List<String> members, JsonNode row) {
            return members.stream().map(m -> value(m, row.path(m))).toList();
        }

        private String value(String member, JsonNode value) {
            if (value.isArray()) {
                return value.valueStream()
                        .map(one -> value(member, one))
                        .collect(Collectors.joining(phrases.isJapanese() ? "、" : ", "));
            }
            if (value.isBoolean()) {
                return phrases.say(value.booleanValue() ? "ask.yes" : "ask.no");
            }
            if (value.isNumber()) {
                return member.equals("offering")
                        ? offering(value.intValue())
                        : number(member, value);
            }
            return Words.of(phrases).code(member, value.asString());
        }

        private String number(String member, JsonNode value) {
            return YEN.contains(member)
                    ? Wording.price(new Yen(value.longValue()), phrases.language())
                    : value.asString();
        }

        /** An offering of a plan by its row and what it is, for its index from 0 tells nothing. */
        private String offering(int index) {
            var row = "ask.offerings." + index + ".";
            var words = Words.of(phrases);
            return phrases.say(
                    "ask.offering",
                    Integer.toString(index + 1),
                    words.code("kind", given.first(row + "kind")),
                    given.first(row + "months"),
                    words.code("level", given.first(row + "level")));
        }

        private FindingLine finding(JsonNode finding) {
            var remedy = finding.get("remedy");
            return new FindingLine(
                    finding.get("rule").asString(),
                    finding.get("objects").booleanValue(),
                    said(finding.get("facts")),
                    texts(finding.get("clauses")),
                    remedy == null ? null : said(remedy));
        }

        private FactLine fact(JsonNode fact) {
            var member = fact.get("member").asString();
            var words = Words.of(phrases);
            var source = phrases.say("ask.source." + fact.get("source").asString());
            var date = fact.get("date");
            return new FactLine(
                    words.fact(kind, member),
                    words.code(
                            Field.memberOf(member.replace('/', '.')), fact.get("value").asString()),
                    date == null
                            ? source
                            : phrases.say("ask.source.dated", source, date.asString()));
        }

        private ChangeLine change(JsonNode change) {
            var changed = given;
            for (var member : change.get("members")) {
                var value = member.get("value");
                changed =
                        changed.with(
                                Pointer.parameter(kind, member.get("field").asString()),
                                value.isArray() ? texts(value) : List.of(value.asString()));
            }
            return new ChangeLine(said(change.get("words")), changed.address(kind));
        }

        private String said(JsonNode sentence) {
            return sentence.get(phrases.isJapanese() ? "ja" : "en").asString();
        }

        private Stream<JsonNode> elements(String name) {
            return json.path(name).valueStream();
        }

        private static List<String> texts(JsonNode array) {
            return array.valueStream().map(JsonNode::asString).toList();
        }
    }
}
