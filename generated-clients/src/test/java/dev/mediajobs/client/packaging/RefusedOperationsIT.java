package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation for which no correct code exists fails the generation, with its place, the reason and the way out. */
class RefusedOperationsIT {
    private static final String SPEC = """
            openapi: 3.0.3
            info: {title: Refused, version: 0.1.0}
            paths:
              /a:
                get:
                  operationId: bodyOfGet
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'204': {description: No content.}}
              /b:
                get:
                  operationId: listInDeepObject
                  parameters:
                    - {name: f, in: query, style: deepObject, schema: {type: object, properties: {a: {type: array, items: {type: string}}}}}
                  responses: {'204': {description: No content.}}
              /c:
                get:
                  operationId: objectInObject
                  parameters:
                    - {name: f, in: query, schema: {type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}}
                  responses: {'204': {description: No content.}}
                post:
                  operationId: xmlParameter
                  parameters: [{name: f, in: query, content: {application/xml: {schema: {type: object}}}}]
                  responses: {'204': {description: No content.}}
              /d:
                post:
                  operationId: listOfObjectsInForm
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: {type: object, properties: {a: {type: array, items: {type: object, properties: {b: {type: string}}}}}}
                  responses: {'204': {description: No content.}}
              /fine:
                get:
                  operationId: fine
                  responses: {'204': {description: No content.}}
            """;

    @TempDir
    private Path folder;

    private Path spec;

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("refused.yaml"), SPEC);
    }

    @Test
    void everyRefusedOperationIsNamedWithItsLineAndTheWayOut() {
        assertThatThrownBy(() -> Generation.generate(spec, folder.resolve("output")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refusedOperations=skip")
                .hasMessageContaining("refused.yaml:5: bodyOfGet (GET /a): OkHttp sends no body with GET.")
                .hasMessageContaining("refused.yaml:10: listInDeepObject (GET /b): The query parameter f has a list")
                .hasMessageContaining("deepObjectLists")
                .hasMessageContaining("refused.yaml:16: objectInObject (GET /c): The query parameter f has an object")
                .hasMessageContaining(
                        "refused.yaml:21: xmlParameter (POST /c): The query parameter f is application/xml")
                .hasMessageContaining("refused.yaml:26: listOfObjectsInForm (POST /d): The member a of the form has");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void refusedOperationsCanBeLeftOut() throws IOException {
        Generation.generate(
                spec, folder.resolve("output"), Map.of("refusedOperations", "skip", "deepObjectLists", "brackets"));

        String api = Files.readString(folder.resolve("output/src/main/java/com/example/parcels/DefaultApi.java"));
        assertThat(api)
                .contains("Call<Void> fine();", "listInDeepObject(", "ParameterStyle.DEEP_OBJECT_BRACKETS")
                .doesNotContain("bodyOfGet", "objectInObject", "xmlParameter", "listOfObjectsInForm");
    }

    @Test
    void anUnknownValueOfAnOptionIsRefused() {
        assertThatThrownBy(() ->
                        Generation.generate(spec, folder.resolve("output"), Map.of("refusedOperations", "ignore")))
                .hasMessage("The option refusedOperations is ignore. Set it to one of: fail, skip");
    }
}
