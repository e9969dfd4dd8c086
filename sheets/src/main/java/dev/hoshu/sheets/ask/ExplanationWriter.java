package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.GivenFact;
import dev.hoshu.domain.change.Change;
import dev.hoshu.domain.change.Value;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

import tools.jackson.core.JsonGenerator;

/** Writes the members {@code findings}, {@code facts} and {@code change}. */
final class ExplanationWriter {

    private final JsonGenerator json;

    private ExplanationWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(JsonGenerator json, Answer answer, Explained explained) {
        var writer = new ExplanationWriter(json);
        json.writeArrayPropertyStart("findings");
        answer.findings().forEach(writer::finding);
        json.writeEndArray();
        json.writeArrayPropertyStart("facts");
        explained.facts().forEach(writer::fact);
        json.writeEndArray();
        var change = explained.change();
        if (change != null) {
            writer.change(change);
        }
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().id());
        json.writeBooleanProperty("objects", finding.objects());
        if (finding.objects()) {
            json.writeStringProperty("outcome", finding.outcome().name());
        }
        json.writeArrayPropertyStart("clauses");
        finding.rule().quotes().forEach(json::writeString);
        json.writeEndArray();
        words("facts", finding.facts());
        finding.whatWouldChange().ifPresent(remedy -> words("remedy", remedy));
        json.writeEndObject();
    }

    private void fact(GivenFact fact) {
        json.writeStartObject();
        json.writeStringProperty("member", fact.member());
        json.writeStringProperty("value", fact.value());
        json.writeStringProperty("source", fact.source().name());
        var date = fact.date();
        if (date != null) {
            json.writeStringProperty("date", date.toString());
        }
        json.writeEndObject();
    }

    private void change(Change change) {
        json.writeObjectPropertyStart("change");
        json.writeArrayPropertyStart("members");
        for (var member : change.members()) {
            json.writeStartObject();
            json.writeStringProperty("field", member.field());
            json.writeName("value");
            value(member.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        words("words", change.words());
        json.writeObjectPropertyStart("answer");
        AnswerWriter.members(json, change.answer());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void value(Value value) {
        switch (value) {
            case Value.Text(var text) -> json.writeString(text);
            case Value.Count(var number) -> json.writeNumber(number);
            case Value.Truth(var truth) -> json.writeBoolean(truth);
            case Value.Texts(var texts) -> {
                json.writeStartArray();
                texts.forEach(json::writeString);
                json.writeEndArray();
            }
        }
    }

    private void words(String name, Sentence words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("ja", words.ja());
        json.writeStringProperty("en", words.en());
        json.writeEndObject();
    }
}
