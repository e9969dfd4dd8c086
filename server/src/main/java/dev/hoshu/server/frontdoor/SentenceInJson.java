package dev.hoshu.server.frontdoor;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import dev.hoshu.domain.rulebook.Sentence;

import org.springframework.boot.jackson.JacksonMixin;

/** Words in an answer for programs: an object with both languages. */
@JacksonMixin(Sentence.class)
@JsonPropertyOrder({"ja", "en"})
interface SentenceInJson {

    @JsonProperty
    String ja();

    @JsonProperty
    String en();
}
