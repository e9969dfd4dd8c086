package dev.hoshu.server.assistant.web;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the public conformance suite asks of a server, by the names that it asks for. */
final class SuiteFixtures {

    /** One red dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    /** A sound without samples. */
    private static final String WAV =
            "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

    private static final String PLAIN = "text/plain";
    private static final Map<String, Object> NOTHING =
            Map.of("type", "object", "properties", Map.of());

    private SuiteFixtures() {}

    static void offer(McpServer.StatelessSyncSpecification server) {
        server.serverInfo("fixtures", "1")
                .capabilities(
                        McpSchema.ServerCapabilities.builder()
                                .tools(false)
                                .resources(false, false)
                                .prompts(false)
                                .completions()
                                .build())
                .tools(tools())
                .resources(
                        resource("test://static-text", PLAIN, SuiteFixtures::staticText),
                        resource("test://static-binary", "image/png", SuiteFixtures::staticPicture))
                .resourceTemplates(template())
                .prompts(prompts())
                .completions(completion());
    }

    private static List<SyncToolSpecification> tools() {
        return List.of(
                tool("test_simple_text", text("This is a simple text response for testing.")),
                tool("test_image_content", picture()),
                tool(
                        "test_audio_content",
                        McpSchema.AudioContent.builder(WAV, "audio/wav").build()),
                tool(
                        "test_embedded_resource",
                        embedded(
                                "test://embedded-resource",
                                PLAIN,
                                "This is an embedded resource content.")),
                tool(
                        "test_multiple_content_types",
                        text("Multiple content types test:"),
                        picture(),
                        embedded(
                                "test://mixed-content-resource",
                                "application/json",
                                "{\"test\":\"data\",\"value\":123}")),
                new SyncToolSpecification(
                        described("test_error_handling", NOTHING),
                        (context, call) ->
                                CallToolResult.builder()
                                        .addTextContent(
                                                "This tool intentionally returns an error for"
                                                        + " testing")
                                        .isError(true)
                                        .build()),
                new SyncToolSpecification(
                        described("json_schema_2020_12_tool", schema()),
                        (context, call) ->
                                CallToolResult.builder().addTextContent("done").build()));
    }

    private static SyncToolSpecification tool(String name, Content... contents) {
        var result = CallToolResult.builder().content(Arrays.asList(contents)).build();
        return new SyncToolSpecification(described(name, NOTHING), (context, call) -> result);
    }

    private static McpSchema.Tool described(String name, Map<String, Object> schema) {
        return McpSchema.Tool.builder(name, schema).description("Asked for by the suite.").build();
    }

    private static Map<String, Object> schema() {
        var text = Map.of("type", "string");
        return Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "type",
                "object",
                "$defs",
                Map.of(
                        "address",
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("street", text, "city", text))),
                "properties",
                Map.of("name", text, "address", Map.of("$ref", "#/$defs/address")),
                "additionalProperties",
                false);
    }

    private static SyncResourceSpecification resource(
            String uri, String type, Function<String, ResourceContents> contents) {
        return new SyncResourceSpecification(
                McpSchema.Resource.builder(uri, uri)
                        .description("Asked for by the suite.")
                        .mimeType(type)
                        .build(),
                (context, asked) -> read(contents.apply(asked.uri())));
    }

    private static ResourceContents staticText(String uri) {
        return TextResourceContents.builder(uri, "This is the content of the static text resource.")
                .mimeType(PLAIN)
                .build();
    }

    private static ResourceContents staticPicture(String uri) {
        return BlobResourceContents.builder(uri, PNG).mimeType("image/png").build();
    }

    private static SyncResourceTemplateSpecification template() {
        return new SyncResourceTemplateSpecification(
                McpSchema.ResourceTemplate.builder("test://template/{id}/data", "template")
                        .description("Asked for by the suite.")
                        .mimeType("application/json")
                        .build(),
                (context, asked) -> {
                    var id =
                            asked.uri().substring("test://template/".length()).replace("/data", "");
                    var text =
                            "{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}"
                                    .formatted(id, id);
                    return read(
                            TextResourceContents.builder(asked.uri(), text)
                                    .mimeType("application/json")
                                    .build());
                });
    }

    private static ReadResourceResult read(ResourceContents contents) {
        return ReadResourceResult.builder(List.of(contents)).build();
    }

    private static List<SyncPromptSpecification> prompts() {
        return List.of(
                prompt(
                        "test_simple_prompt",
                        List.of(),
                        asked -> List.of(text("This is a simple prompt for testing."))),
                prompt(
                        "test_prompt_with_arguments",
                        List.of("arg1", "arg2"),
                        asked ->
                                List.of(
                                        text(
                                                "Prompt with arguments: arg1='%s', arg2='%s'"
                                                        .formatted(
                                                                asked.arguments().get("arg1"),
                                                                asked.arguments().get("arg2"))))),
                prompt(
                        "test_prompt_with_embedded_resource",
                        List.of("resourceUri"),
                        asked ->
                                List.of(
                                        embedded(
                                                String.valueOf(
                                                        asked.arguments().get("resourceUri")),
                                                PLAIN,
                                                "Embedded resource content for testing."),
                                        text("Please process the embedded resource above."))),
                prompt(
                        "test_prompt_with_image",
                        List.of(),
                        asked -> List.of(picture(), text("Please analyze the image above."))));
    }

    private static SyncPromptSpecification prompt(
            String name, List<String> arguments, Function<GetPromptRequest, List<Content>> said) {
        var prompt =
                Prompt.builder(name)
                        .description("Asked for by the suite.")
                        .arguments(
                                arguments.stream()
                                        .map(a ->
                                                PromptArgument.builder(a)
                                                        .description(a)
                                                        .required(true)
                                                        .build())
                                        .toList())
                        .build();
        return new SyncPromptSpecification(
                prompt,
                (McpTransportContext context, GetPromptRequest asked) -> {
                    var messages =
                            said.apply(asked).stream()
                                    .map(c -> PromptMessage.builder(Role.USER, c).build())
                                    .toList();
                    return GetPromptResult.builder(messages).build();
                });
    }

    private static SyncCompletionSpecification completion() {
        return new SyncCompletionSpecification(
                PromptReference.builder("test_prompt_with_arguments").build(),
                (context, asked) ->
                        new CompleteResult(
                                new CompleteResult.CompleteCompletion(
                                        List.of("test one", "test two"), 2, false)));
    }

    private static Content text(String words) {
        return TextContent.builder(words).build();
    }

    private static Content picture() {
        return ImageContent.builder(PNG, "image/png").build();
    }

    private static Content embedded(String uri, String type, String words) {
        return EmbeddedResource.builder(
                        TextResourceContents.builder(uri, words).mimeType(type).build())
                .build();
    }
}
