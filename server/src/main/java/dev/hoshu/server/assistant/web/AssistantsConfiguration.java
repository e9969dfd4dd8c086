package dev.hoshu.server.assistant.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Assistants;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.frontdoor.RunningVersion;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

/** What this server offers to assistants: tools that only read, and nothing else. */
@Configuration(proxyBeanMethods = false)
class AssistantsConfiguration {

    private static final Sentence NAME = new Sentence("保守 Hoshu", "Hoshu");

    @Bean
    Protocols protocols(Assistants assistants, Saying saying, JsonMapper json) {
        var schemas = AnswerSchemas.read(json);
        return new Protocols(language ->
                Protocol.offering(server -> {
                    server.serverInfo(
                                    McpSchema.Implementation.builder("hoshu", RunningVersion.name())
                                            .title(NAME.in(language))
                                            .build())
                            .instructions(saying.of("assistant.instructions").in(language))
                            .capabilities(
                                    McpSchema.ServerCapabilities.builder().tools(false).build());
                    server.tools(
                            assistants.tools().stream()
                                    .map(tool ->
                                            new OfferedTool(
                                                    tool, language, assistants, saying, json))
                                    .map(tool -> specification(tool, schemas))
                                    .toList());
                }));
    }

    private static SyncToolSpecification specification(OfferedTool tool, AnswerSchemas schemas) {
        return new SyncToolSpecification(
                tool.described(schemas), (context, call) -> tool.call(call));
    }
}
