package dev.hoshu.server.ask.web;

import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.ask.Questions;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /ask}: a question with the facts that a person enters. The whole question stands in the
 * address, so that it can be kept, sent to somebody, and changed in one fact.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class AskPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Questions questions;
    private final Programmes programmes;
    private final ProgrammeChoice shown;
    private final Today today;
    private final MessageSource messages;

    AskPage(
            Questions questions,
            Programmes programmes,
            ProgrammeChoice shown,
            Today today,
            MessageSource messages) {
        this.questions = questions;
        this.programmes = programmes;
        this.shown = shown;
        this.today = today;
        this.messages = messages;
    }

    /**
     * Kinds of question that belong together.
     *
     * @param id by which its words are found
     * @param kinds the kinds, with their addresses
     */
    record ThemeView(String id, List<KindView> kinds) {}

    /**
     * A kind of question.
     *
     * @param code by which its words are found
     * @param address its form
     */
    record KindView(String code, String address) {}

    @GetMapping("/ask")
    String kinds(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        model.addAttribute("themes", themes(Given.read(AskKind.REPAIR, parameters).facts()));
        return "ask-kinds";
    }

    @GetMapping("/ask/{kind}")
    ModelAndView ask(
            @PathVariable("kind") String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale language,
            Model model) {
        var kind = AskKind.ofCode(code).orElseThrow(() -> noSuchKind(code));
        var given = Given.read(kind, parameters);
        if (!given.isWrittenAs(parameters)) {
            return redirect(given.address(kind));
        }
        var phrases = new Phrases(messages, language);
        var fault = given.isAsked() ? answer(kind, given, phrases, model) : null;
        var choices = choices(given);
        var form = AskForm.of(kind, given, fault, choices, today.day(), phrases);
        model.addAttribute("programme", shown.shown(choices.asked().code()));
        model.addAttribute("kind", kind.code());
        model.addAttribute("themes", themes(given.facts()));
        model.addAttribute("form", form);
        model.addAttribute("fault", fault);
        return new ModelAndView("ask", model.asMap());
    }

    /** Puts the answer into the model, or says what is wrong with the question. */
    private AskForm.@Nullable Fault answer(
            AskKind kind, Given given, Phrases phrases, Model model) {
        var question = QuestionJson.of(kind, given, today.day());
        var answer = new ByteArrayOutputStream();
        boolean answered =
                questions.answering().explaining().answerOne(QuestionJson.bytes(question), answer);
        model.addAttribute("question", QuestionJson.text(question));
        var json = JSON.readTree(answer.toByteArray());
        if (answered) {
            model.addAttribute("answer", AskAnswer.read(json, kind, given, phrases));
            return null;
        }
        return fault(kind, json, phrases);
    }

    /** What is wrong, by the label of its field where it is only that nothing was entered. */
    private static AskForm.Fault fault(AskKind kind, JsonNode answer, Phrases phrases) {
        var error = answer.path("error");
        var parameter = Pointer.parameter(kind, error.path("field").asString());
        boolean isMissing = error.path("type").asString().equals(Fault.Kind.MISSING_MEMBER.type());
        var words = answer.path("explanation").path(phrases.isJapanese() ? "ja" : "en").asString();
        return kind.fieldWithin(parameter)
                .filter(field -> isMissing)
                .map(field ->
                        new AskForm.Fault(
                                kind.field(parameter).isPresent() ? parameter : field.name(),
                                phrases.say("ask.missing", Words.of(phrases).label(field))))
                .orElseGet(() -> new AskForm.Fault(parameter, words));
    }

    private AskForm.Choices choices(Given given) {
        var all = programmes.all();
        return new AskForm.Choices(
                all,
                all.stream()
                        .filter(p -> p.code().equals(given.first("programme")))
                        .findFirst()
                        .orElse(all.getFirst()));
    }

    private static List<ThemeView> themes(Given facts) {
        return Stream.of(AskKind.Theme.values())
                .map(theme ->
                        new ThemeView(
                                theme.id(),
                                theme.kinds().stream()
                                        .map(k -> new KindView(k.code(), facts.address(k)))
                                        .toList()))
                .toList();
    }

    private static ModelAndView redirect(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static Problem noSuchKind(String code) {
        var known =
                Stream.of(AskKind.values()).map(AskKind::code).collect(Collectors.joining(", "));
        return Problem.of(
                ProblemType.NO_SUCH_ADDRESS,
                new Sentence(
                        "「%s」という質問はありません。あるのは %s です。".formatted(code, known),
                        "There is no question \"%s\"; there are %s.".formatted(code, known)));
    }
}
