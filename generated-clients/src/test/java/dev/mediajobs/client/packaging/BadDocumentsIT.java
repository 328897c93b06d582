package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not a complete OpenAPI document is refused with one sentence that names the file and the line. */
class BadDocumentsIT {
    private static final String SPEC = """
            openapi: 3.0.3
            info: {title: Bad, version: 0.1.0}
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    '200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
              /fine:
                get:
                  operationId: fine
                  responses: {'204': {description: No content.}}
            components:
              schemas:
                A: {type: object, properties: {b: {type: string}}}
                Loop: {$ref: '#/components/schemas/Loop'}
            """;
    private static final String JSON = """
            {
            \t"openapi": "3.0.3", "info": {"title": "J", "version": "1"},
            \t"paths": {"/fine": {"get": {"operationId": "fine", "responses": {"204": {"description": "None."}}}}}
            }
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("", "bad.yaml: The file is empty. Set inputSpec to an OpenAPI document."),
                Arguments.of(
                        "hello",
                        "bad.yaml: This is not an OpenAPI document, because it has no member openapi. Set inputSpec to a"
                                + " document that has it, such as openapi: 3.1.0."),
                Arguments.of(SPEC.replace("    get:", "\tget:"), "bad.yaml:5: A tab cannot indent YAML. Use spaces."),
                Arguments.of(
                        SPEC.replace("{title: Bad,", "{title: Bad"),
                        "bad.yaml:2: The YAML is not valid: expected ',' or '}', but got :. Correct this line or the"
                                + " one before it."),
                Arguments.of(
                        JSON.replace("\"3.0.3\",", "\"3.0.3\""),
                        "bad.yaml:2: The JSON is not valid: expected ',' or '}', but got <scalar>. Correct this line or"
                                + " the one before it."),
                Arguments.of(
                        "\uFEFF" + JSON,
                        "bad.yaml:1: The JSON begins with a byte order mark, so that it is read as YAML, in which a tab"
                                + " cannot indent. Save it without the mark."),
                Arguments.of(
                        SPEC.replace("openapi: 3.0.3", "swagger: '2.0'"),
                        "bad.yaml:1: This document has version 2.0 (Swagger), which is not supported. Convert it to"
                                + " OpenAPI 3, for example with npx swagger2openapi."),
                Arguments.of(
                        SPEC.replace("3.0.3", "3.2.0"),
                        "bad.yaml:1: OpenAPI 3.2.0 is not supported. Use version 3.0 or 3.1."),
                Arguments.of(
                        SPEC.replace("  /fine:", "  /a:"),
                        "bad.yaml:9: The member /a already occurs in line 4. Remove or rename one of them."));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aFileThatIsNoDocumentIsRefused(String content, String message) {
        assertThatThrownBy(() -> generate(content, StandardCharsets.UTF_8)).hasMessage(message);
    }

    static Stream<Arguments> badReferences() {
        String place = "bad.yaml:5: getA (GET /a): The reference ";
        return Stream.of(
                Arguments.of(
                        "#/components/schemas/Missing",
                        place + "#/components/schemas/Missing in line 8 leads to nothing. Add what it names, or correct"
                                + " it."),
                Arguments.of(
                        "#/components/schemas/A/properties/c",
                        place + "#/components/schemas/A/properties/c in line 8 leads to nothing. Add what it names, or"
                                + " correct it."),
                Arguments.of(
                        "#/components/schemas/Loop",
                        place + "#/components/schemas/Loop in line 16 leads back to itself. Describe what it names."),
                Arguments.of(
                        "other.yaml#/A",
                        place + "other.yaml#/A in line 8 names a file that cannot be read. Add or correct it."),
                Arguments.of(
                        "https://127.0.0.1:1/a.yaml#/A",
                        place
                                + "https://127.0.0.1:1/a.yaml#/A in line 8 is a URL, and no build should depend on what its"
                                + " server sends. Save that document in a file next to this one, and refer to the"
                                + " file."));
    }

    @ParameterizedTest
    @MethodSource("badReferences")
    void anOperationWithABrokenReferenceIsRefused(String reference, String message) throws IOException {
        String content = SPEC.replace("#/components/schemas/A", reference);

        assertThatThrownBy(() -> generate(content, StandardCharsets.UTF_8)).hasMessageEndingWith("\n" + message);

        Generation.generate(folder.resolve("bad.yaml"), folder.resolve("output"), Map.of("refusedOperations", "skip"));
        assertThat(api()).contains("fine();").doesNotContain("getA");
    }

    static Stream<String> goodFiles() {
        return Stream.of(SPEC, "\uFEFF" + SPEC, JSON, "\uFEFF" + JSON.replace('\t', ' '));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void yamlAndJsonAreReadWithAByteOrderMarkToo(String content) throws IOException {
        generate(content, StandardCharsets.UTF_8);

        assertThat(api()).contains("fine();");
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatThrownBy(() -> generate(SPEC, StandardCharsets.UTF_16))
                .hasMessage("bad.yaml: The file is not encoded in UTF-8. Save it in UTF-8.");
    }

    private void generate(String content, Charset charset) throws IOException {
        Generation.generate(Files.writeString(folder.resolve("bad.yaml"), content, charset), folder.resolve("output"));
    }

    private String api() throws IOException {
        return Files.readString(folder.resolve("output/src/main/java/com/example/parcels/DefaultApi.java"));
    }
}
