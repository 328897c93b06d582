package dev.mediajobs.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecTest {

    private static final String DOCUMENT = """
      openapi: 3.0.3
      paths:
        /things:
          get:
            operationId: listThings
            responses:
              '200': {$ref: '#/components/responses/Things'}
      components:
        responses:
          Things:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Thing'}
        schemas:
          Thing:
            type: object
            required: [id]
            properties:
              id: {type: string, format: uuid}
              link: {type: string, format: uri, nullable: true}
              at: {type: string, format: date-time}
              file: {type: string, format: binary}
              word: {$ref: '#/components/schemas/Word'}
              maybe: {type: object, nullable: true, properties: {word: {type: string}}}
              share: {type: number, minimum: 0, exclusiveMinimum: true}
          Word: {type: string, enum: [a, b]}
      """;

    private static final String ID = "\"id\":\"3c90c3cc-0d44-4b50-8888-8dd25736052a\"";

    @TempDir
    Path folder;

    private Spec spec;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("things.yaml"), DOCUMENT);
        spec = Spec.in(folder, "things");
    }

    @Test
    void node_followsReferencesOnItsWayAndAtItsEnd() {
        assertThat(spec.node("/paths/~1things/get/responses/200/content/application~1json/schema"))
                .isEqualTo(spec.node("Thing"));
        assertThat(spec.operation("listThings").path("operationId").asText()).isEqualTo("listThings");
        assertThat(spec.words("/components/schemas/Thing/properties/word")).containsExactly("a", "b");
    }

    @Test
    void node_whereNothingStands_namesFileAndPlace() {
        assertThatThrownBy(() -> spec.node("Nothing"))
                .hasMessage("things.yaml has nothing at /components/schemas/Nothing");
        assertThatThrownBy(() -> spec.operation("none")).hasMessage("things.yaml has no operation none");
    }

    @Test
    void formats_areJudged() {
        assertThat(member("\"link\":\"https://example.com/a\"")).isTrue();
        assertThat(member("\"link\":\"<string>\"")).isFalse();
        assertThat(member("\"at\":\"2026-10-03T13:42:43.964728-07:00\"")).isTrue();
        assertThat(member("\"at\":\"2026-10-03T13:42:43\"")).isFalse();
        assertThat(spec.accepts("Thing", "{\"id\":\"1\"}")).isFalse();
        assertThat(member("\"file\":\"bytes\"")).isTrue();
    }

    @Test
    void nullable_takesNullWhereTheSpecSaysSoAlone() {
        assertThat(member("\"link\":null")).isTrue();
        assertThat(member("\"maybe\":null")).isTrue();
        assertThat(member("\"maybe\":{\"word\":\"a\"}")).isTrue();
        assertThat(member("\"maybe\":{\"word\":null}")).isFalse();
        assertThat(member("\"word\":null")).isFalse();
    }

    @Test
    void problems_nameThePlaceInTheInstance() {
        assertThat(spec.problems("Thing", "{" + ID + ",\"word\":\"c\",\"share\":0}"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("/word: "))
                .anySatisfy(line -> assertThat(line).startsWith("/share: "));
    }

    private boolean member(String member) {
        return spec.accepts("Thing", "{" + ID + "," + member + "}");
    }
}
